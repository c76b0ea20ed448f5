INSERT OR IGNORE INTO "{table}" ({columns}) VALUES ({marks})
