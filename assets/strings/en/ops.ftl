# Words of operations that make files: the dialogs' titles and the proposed names.

ops-save-plan = Export the career plan
ops-file-plan = career-plan.md
ops-save-timeline = Export the timeline
ops-file-timeline = timeline
ops-save-rings = Save the rings
ops-file-rings = Rings
ops-open-pack = Choose the pack’s folder
ops-save-replay = Save the plan and what happened
ops-file-replay = plan-and-what-happened.md
ops-save-archive = Export everything
ops-file-archive = nenrin.json
ops-open-archive = Import an archive

# Before a link leaves for the browser.
ops-open-address = Open a link
ops-open-address-question = Open { $host } in the browser?
ops-open-address-yes = Open
ops-open-address-no = Cancel
