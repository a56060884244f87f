package io.journeyman.segments.web;

import io.journeyman.segments.ContactList;
import io.journeyman.segments.ListId;
import io.journeyman.segments.Lists;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Uses;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of people picked one by one. */
@RestController
@RequestMapping("/api/lists")
final class ListController {

    private final Lists lists;
    private final CurrentActor actor;

    ListController(Lists lists, CurrentActor actor) {
        this.lists = lists;
        this.actor = actor;
    }

    /** What a list is called. */
    record ListDraftBody(@NotBlank String name, @NotNull String description) {}

    /** People to put on a list or take off it. */
    record ListPeopleBody(
            @NotNull @Size(min = 1, max = 1_000) List<ContactId> contactIds) {}

    /** How many really were put on or taken off. */
    record ListChangedBody(int changed) {}

    @Allowed(Permission.SEGMENTS_READ)
    @GetMapping
    Page<ContactList> page(Paging paging) {
        return lists.page(paging);
    }

    @Allowed(Permission.SEGMENTS_READ)
    @GetMapping("/{id}")
    ContactList show(@PathVariable ListId id) {
        return lists.get(id);
    }

    @Allowed(Permission.SEGMENTS_READ)
    @GetMapping("/{id}/uses")
    List<Uses.Use> uses(@PathVariable ListId id) {
        lists.get(id);
        return lists.usesOf(id);
    }

    @Allowed(Permission.CONTACTS_READ)
    @GetMapping("/{id}/members")
    Page<MemberBody> members(@PathVariable ListId id, Paging paging) {
        return lists.people(id, paging).map(MemberBody::of);
    }

    @Allowed(Permission.SEGMENTS_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ContactList create(@Valid @RequestBody ListDraftBody body) {
        return lists.get(lists.create(body.name(), body.description()));
    }

    @Allowed(Permission.SEGMENTS_EDIT)
    @PutMapping("/{id}")
    ContactList rename(@PathVariable ListId id, @Valid @RequestBody ListDraftBody body) {
        lists.rename(id, body.name(), body.description());
        return lists.get(id);
    }

    @Allowed(Permission.SEGMENTS_EDIT)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable ListId id) {
        lists.delete(id);
    }

    @Allowed(Permission.SEGMENTS_EDIT)
    @PostMapping("/{id}/members")
    ListChangedBody add(@PathVariable ListId id, @Valid @RequestBody ListPeopleBody body) {
        return new ListChangedBody(
                lists.add(id, body.contactIds(), "user:" + actor.get().id()));
    }

    @Allowed(Permission.SEGMENTS_EDIT)
    @PostMapping("/{id}/removals")
    ListChangedBody remove(@PathVariable ListId id, @Valid @RequestBody ListPeopleBody body) {
        return new ListChangedBody(lists.remove(id, body.contactIds()));
    }
}
