SELECT passphrase FROM former_key
