//! What the timeline draws.

use std::collections::BTreeSet;

use career::{
    date::Edge,
    growth::{self, Piece},
    reading::ReadingStatus,
    recap::Recap,
};
use chrono::NaiveDate;
use journal::Journal;

use super::{Context, Result, context::Growth, dates, directions::Label, entries, phases, plan, roles};
use crate::api::{Branch, EntrySummary, MarksQuery, ReadMark, Root, TimelineView};

/// The most pieces of evidence that one branch is drawn with.
const ROOTS: usize = 200;

/// Unread links on a branch.
const UNREAD: usize = 3;

/// Everything on the timeline but the grains.
///
/// # Errors
/// The journal can't be read.
pub fn timeline(context: &mut Context) -> Result<TimelineView> {
    let today = context.today();
    let role_views = context.journal.roles()?.into_iter().map(roles::view).collect();
    let counts = context.journal.counts()?;
    let oldest_entry = context.journal.oldest_entry_day()?;
    let (growth, journal, recap) = context.growth()?;
    let mut branches = Vec::new();
    for assessment in growth::assess(&growth.ledger, &growth.context(), recap, today) {
        branches.push(branch(assessment, growth, journal, recap, today)?);
    }
    branches.sort_by(|a, b| {
        let goal = |branch: &Branch| branch.goal.as_ref().map(|goal| goal.by.clone());
        (a.lens, goal(a).is_none(), goal(a), a.group).cmp(&(b.lens, goal(b).is_none(), goal(b), b.group))
    });
    let reads: Vec<ReadMark> = growth
        .reading
        .iter()
        .filter(|reading| reading.status == ReadingStatus::Read)
        .map(|reading| ReadMark {
            link: reading.link.to_string(),
            date: reading.on.to_string(),
            title: growth
                .own_links
                .iter()
                .find(|link| link.id == reading.link)
                .map(|link| link.title.clone())
                .or_else(|| recap.link(&reading.link).map(|link| link.title.clone()))
                .unwrap_or_default(),
        })
        .collect();
    let first_role = growth.roles.iter().map(|role| role.period.from().first_day()).min();
    let first_read = growth
        .reading
        .iter()
        .filter(|reading| reading.status == ReadingStatus::Read)
        .map(|r| r.on)
        .min();
    let first = [first_role, first_read, oldest_entry].into_iter().flatten().min();
    Ok(TimelineView {
        today: today.to_string(),
        first: first.map(|day| day.to_string()),
        roles: role_views,
        branches,
        reads,
        phases: phases::marks(journal, recap, today)?,
        entries: counts.entries,
    })
}

/// Every entry as a grain, in columns: see [`Journal::grains`].
///
/// # Errors
/// The journal can't be read.
pub fn timeline_grains(context: &mut Context) -> Result<Vec<u8>> {
    Ok(context.journal.grains()?)
}

/// Entries of a stretch of days, oldest first.
///
/// # Errors
/// A day can't be read, or the journal can't.
pub fn timeline_marks(context: &mut Context, args: MarksQuery) -> Result<Vec<EntrySummary>> {
    let from = dates::date(context, &args.from, Edge::Start)?.first_day();
    let to = dates::date(context, &args.to, Edge::End)?.last_day();
    let entries = context.journal.marks(from, to, args.limit.min(entries::PAGE_LIMIT))?;
    Ok(entries.into_iter().map(entries::summary).collect())
}

fn branch(
    assessment: growth::Assessment,
    growth: &Growth,
    journal: &Journal,
    recap: &Recap,
    today: NaiveDate,
) -> Result<Branch> {
    let pieces: Vec<&Piece> = growth
        .ledger
        .pieces(&assessment.direction)
        .filter(|piece| piece.is_live() && piece.date.first_day() <= today)
        .collect();
    let mut roots = Vec::with_capacity(pieces.len().min(ROOTS));
    for at in thinned(pieces.len(), ROOTS) {
        let piece = pieces[at];
        let Label { title, role } = Label::of(&piece.source, growth, journal)?;
        roots.push(Root {
            source: piece.source.kind().into(),
            source_id: piece.source.to_string(),
            date: piece.date.to_string(),
            role: role.map(|role| role.to_string()),
            title,
        });
    }
    let goal = assessment
        .goal
        .and_then(|id| growth.goals.iter().find(|goal| goal.id == id));
    Ok(Branch {
        direction: assessment.direction.to_string(),
        lens: assessment.lens.into(),
        group: assessment.group.into(),
        stage: assessment.stage.into(),
        weight: assessment.weight,
        roots,
        carry_from: assessment
            .carry_overs
            .iter()
            .map(|carry| carry.role.to_string())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
        goal: goal.map(|goal| plan::goal_view(recap, goal)),
        unread: assessment
            .shelved
            .iter()
            .take(UNREAD)
            .map(ToString::to_string)
            .collect(),
    })
}

/// Which of `count` things in order are kept when at most `most` may be: evenly spread, the first and the last always.
fn thinned(count: usize, most: usize) -> Vec<usize> {
    if count <= most {
        return (0..count).collect();
    }
    (0..most).map(|at| at * (count - 1) / (most - 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::thinned;

    #[test]
    fn thinning_keeps_first_and_last_and_order() {
        assert_eq!(thinned(3, 200), [0, 1, 2]);
        let kept = thinned(1000, 200);
        assert_eq!((kept.len(), kept[0], kept[199]), (200, 0, 999));
        assert!(kept.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
