-- Entries as the index of their places knows them.
SELECT row, place FROM entry INDEXED BY entry_place WHERE removed IS NULL ORDER BY place {way}
