package io.journeyman.identity.web;

import io.journeyman.identity.Role;
import io.journeyman.identity.Users;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues to choose from: who can log in, by name. */
@RestController
@RequestMapping("/api/colleagues")
final class ColleagueController {

    private final Users users;

    ColleagueController(Users users) {
        this.users = users;
    }

    @Allowed(Permission.COLLEAGUES_READ)
    @GetMapping
    Page<ColleagueBody> list(Paging paging, @RequestParam(required = false) @Nullable Role role) {
        return users.active(paging, role).map(user -> new ColleagueBody(user.id(), user.name()));
    }
}
