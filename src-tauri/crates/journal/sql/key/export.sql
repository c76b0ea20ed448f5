SELECT sqlcipher_export('other')
