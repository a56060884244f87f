package io.journeyman.consent.web;

import io.journeyman.consent.Purpose;
import io.journeyman.consent.Purposes;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people can agree to. */
@RestController
@RequestMapping("/api/purposes")
final class PurposeController {

    private final Purposes purposes;

    PurposeController(Purposes purposes) {
        this.purposes = purposes;
    }

    /** A purpose to add. */
    record NewPurposeBody(
            @NotBlank String key,
            @NotBlank String name,
            @NotBlank String description) {}

    /** What may change about one. */
    record PurposeChangeBody(
            @NotBlank String name, @NotBlank String description, boolean active) {}

    @Allowed
    @GetMapping
    List<Purpose> all() {
        return purposes.all();
    }

    @Allowed(Permission.CONSENT_MANAGE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Purpose add(@Valid @RequestBody NewPurposeBody body) {
        return purposes.add(body.key(), body.name(), body.description());
    }

    @Allowed(Permission.CONSENT_MANAGE)
    @PutMapping("/{key}")
    Purpose change(@PathVariable String key, @Valid @RequestBody PurposeChangeBody body) {
        return purposes.change(key, body.name(), body.description(), body.active());
    }
}
