package io.journeyman.handover.web;

import io.journeyman.contacts.Companies;
import io.journeyman.contacts.CompanyRecord;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.handover.InboxTask;
import io.journeyman.identity.Team;
import io.journeyman.identity.Teams;
import io.journeyman.identity.Users;
import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts names to the ids of tasks, one query a kind for a whole page. */
@Component
class TaskCards {

    private final Contacts contacts;
    private final Companies companies;
    private final Users users;
    private final Teams teams;

    TaskCards(Contacts contacts, Companies companies, Users users, Teams teams) {
        this.contacts = contacts;
        this.companies = companies;
        this.users = users;
        this.teams = teams;
    }

    Names names(Collection<ContactId> people, Collection<UserId> colleagues) {
        Map<ContactId, ContactRecord> byId = contacts.all(people);
        List<CompanyId> firms = byId.values().stream()
                .map(ContactRecord::companyId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Names(
                byId,
                companies.all(firms),
                users.names(colleagues),
                teams.all().stream().collect(Collectors.toMap(Team::id, Function.identity())));
    }

    Names names(List<InboxTask> tasks) {
        return names(tasks, List.of());
    }

    /** @param more colleagues to be named besides the holders */
    Names names(List<InboxTask> tasks, Collection<UserId> more) {
        return names(
                tasks.stream().map(InboxTask::contact).distinct().toList(),
                Stream.concat(more.stream(), tasks.stream().map(InboxTask::assignee))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** The names of one page. */
    record Names(
            Map<ContactId, ContactRecord> contacts,
            Map<CompanyId, CompanyRecord> companies,
            Map<UserId, String> users,
            Map<TeamId, Team> teams) {}
}
