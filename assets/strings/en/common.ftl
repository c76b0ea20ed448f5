# Words that several views share.

app-name = Nenrin
lens-deepen = Deepen
lens-democratize = Democratize
lens-multiply = Multiply
view-timeline = Timeline
view-journal = Journal
view-directions = Directions
view-plan = Plan
view-reading = Reading
view-settings = Settings
stage-seed = seed
stage-sprout = sprout
stage-branch = branch
stage-trunk = trunk
stage-dormant = dormant
kind-reflection = Reflection
kind-achievement = Achievement
kind-learning = Learning
kind-decision = Decision
action-write = Write
action-undo = Undo
action-redo = Redo
action-close = Close
action-cancel = Cancel
