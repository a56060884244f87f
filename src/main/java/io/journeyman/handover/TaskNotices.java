package io.journeyman.handover;

import io.journeyman.contacts.Companies;
import io.journeyman.contacts.CompanyRecord;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.identity.Notice;
import io.journeyman.identity.Notices;
import io.journeyman.identity.TeamMember;
import io.journeyman.identity.Teams;
import io.journeyman.shared.UserId;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Tells colleagues about tasks: a line at the bell and an e-mail each. */
@Component
class TaskNotices {

    private final Notices notices;
    private final Teams teams;
    private final Contacts contacts;
    private final Companies companies;

    TaskNotices(Notices notices, Teams teams, Contacts contacts, Companies companies) {
        this.notices = notices;
        this.teams = teams;
        this.contacts = contacts;
        this.companies = companies;
    }

    void arrived(InboxTask task) {
        String kind = task.kind() == TaskKind.LEAD ? "lead-arrived" : "task-arrived";
        String what = task.kind() == TaskKind.LEAD
                ? "New lead: " + who(task) + ", " + task.score() + " points."
                : task.title() + ": " + who(task) + ".";
        send(task, everybody(task), kind, what);
    }

    void reminded(InboxTask task) {
        send(task, everybody(task), "lead-waits", "Nobody has claimed " + who(task) + " yet.");
    }

    void escalated(InboxTask task) {
        List<UserId> leads = members(task, TeamMember::lead);
        send(
                task,
                leads.isEmpty() ? everybody(task) : leads,
                "lead-overdue",
                who(task) + " was not claimed in time. Please give the lead to somebody.");
    }

    void passedOn(InboxTask task, UserId to, String by) {
        send(task, List.of(to), "task-passed", by + " passed " + who(task) + " on to you.");
    }

    void takenBack(InboxTask task) {
        UserId holder = task.assignee();
        if (holder != null) {
            send(task, List.of(holder), "task-withdrawn", "The journey took back the task about " + who(task) + ".");
        }
    }

    private void send(InboxTask task, List<UserId> to, String kind, String sentence) {
        notices.send(to.stream()
                .map(user -> new Notice(user, kind, sentence, "/inbox/" + task.id(), task.contact()))
                .toList());
    }

    private List<UserId> everybody(InboxTask task) {
        UserId holder = task.assignee();
        return holder != null ? List.of(holder) : members(task, member -> true);
    }

    private List<UserId> members(InboxTask task, Predicate<TeamMember> which) {
        return teams.all().stream()
                .filter(team -> task.team() == null || team.id().equals(task.team()))
                .flatMap(team -> team.members().stream())
                .filter(which)
                .map(TeamMember::userId)
                .distinct()
                .toList();
    }

    private String who(InboxTask task) {
        ContactRecord contact = contacts.get(task.contact());
        StringBuilder text = new StringBuilder(contact.displayName());
        if (contact.jobTitle() != null) {
            text.append(", ").append(contact.jobTitle());
        }
        if (contact.companyId() != null) {
            CompanyRecord company = companies.get(contact.companyId());
            text.append(contact.jobTitle() == null ? ", " : " at ").append(company.name());
        }
        return text.toString();
    }
}
