DELETE FROM undo_change;
DELETE FROM undo_op;
