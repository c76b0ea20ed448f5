SELECT day FROM trash_seen
