# The first start.

start-steps = First steps
start-step-language = Language
start-step-roles = Roles
start-step-will = Will
start-next = Next
start-finish = See the timeline
start-private = What you write stays on this machine.
start-import = Import a file
start-sample = Look at a sample
start-scene-empty = Write a role, and your timeline grows here.

start-language-head = Grow your next branch from the rings you already have.
start-language-note = Which language would you like? You can change it later.

start-roles-head = Your roles so far, one a line.
start-roles-note = Rough dates will do. You can correct them later.
start-role-line = Role { $number }
start-role-placeholder = SRE at Larder, summer 2019 to Sep 2022
start-role-more = The next one (side roles too)
start-correct = correct
start-problem = A little more, please
start-problem-role-period-missing = Since when?
start-problem-role-end-before-start = It ends before it starts
start-stuck = A line has no dates yet. Add them, or leave the line empty.

start-parts = Parts of the role
start-title = Role
start-kind = Kind of role
start-kind-none = Not chosen
start-organisation = Organisation
start-from = From
start-to = To
start-to-open = Still going on

start-will-head = What do you want to bring about?
start-will-note = One sentence is enough. You may leave it empty.
start-will = Will
start-will-placeholder = For example: make machine learning a tool that any developer can rely on
start-will-hint = It becomes the Will of your plan. You can rewrite it at any time.
