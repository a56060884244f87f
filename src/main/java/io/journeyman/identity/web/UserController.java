package io.journeyman.identity.web;

import io.journeyman.identity.Invitation;
import io.journeyman.identity.NewUser;
import io.journeyman.identity.Role;
import io.journeyman.identity.Teams;
import io.journeyman.identity.User;
import io.journeyman.identity.Users;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of colleagues. */
@RestController
@RequestMapping("/api/users")
@Allowed(Permission.USERS_MANAGE)
final class UserController {

    private final Users users;
    private final Teams teams;

    UserController(Users users, Teams teams) {
        this.users = users;
        this.teams = teams;
    }

    @GetMapping
    Page<UserBody> list(Paging paging, @RequestParam(required = false) @Nullable Role role) {
        return users.page(paging, role).map(this::body);
    }

    @GetMapping("/{id}")
    UserBody show(@PathVariable UserId id) {
        return body(users.get(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InvitationBody invite(@Valid @RequestBody NewUserBody body) {
        return body(users.invite(new NewUser(body.email(), body.name(), body.roles())));
    }

    @PutMapping("/{id}")
    UserBody change(@PathVariable UserId id, @Valid @RequestBody UserChangeBody body) {
        return body(users.change(id, body.name(), body.roles()));
    }

    @PostMapping("/{id}/disable")
    UserBody disable(@PathVariable UserId id) {
        return body(users.disable(id, true));
    }

    @PostMapping("/{id}/enable")
    UserBody enable(@PathVariable UserId id) {
        return body(users.disable(id, false));
    }

    @PostMapping("/{id}/password")
    InvitationBody resetPassword(@PathVariable UserId id) {
        return body(users.resetPassword(id));
    }

    private InvitationBody body(Invitation invitation) {
        return new InvitationBody(body(invitation.user()), invitation.password());
    }

    private UserBody body(User user) {
        return UserBody.of(user, teams.of(user.id()));
    }
}
