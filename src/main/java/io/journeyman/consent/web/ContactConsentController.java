package io.journeyman.consent.web;

import io.journeyman.consent.ConsentState;
import io.journeyman.consent.ConsentStatement;
import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.ConsentStatement.Wording;
import io.journeyman.consent.Consents;
import io.journeyman.consent.ContactReach;
import io.journeyman.consent.StandingConsent;
import io.journeyman.consent.Withdrawal;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one person agreed to, with the proof. */
@RestController
@RequestMapping("/api/contacts/{contact}/consents")
final class ContactConsentController {

    private final Consents consents;
    private final ContactReach reach;
    private final Contacts contacts;
    private final CurrentActor actor;
    private final Clock clock;

    ContactConsentController(
            Consents consents, ContactReach reach, Contacts contacts, CurrentActor actor, Clock clock) {
        this.consents = consents;
        this.reach = reach;
        this.contacts = contacts;
        this.actor = actor;
        this.clock = clock;
    }

    /** How things stand, whether each channel can be used for each marketing purpose, and every row of proof. */
    record ContactConsentsBody(
            List<StandingConsent> standing, List<ContactReach.ReachWay> ways, List<ConsentProofBody> proof) {}

    /** A text somebody read before agreeing, in the language they read it. */
    record ConsentWordingBody(String text, String language) {}

    /** Consent a colleague was told of; {@code told} says how and where. */
    record ToldConsentBody(
            @NotBlank String purpose,
            @Nullable Channel channel,
            @NotNull LegalBasis basis,
            @NotBlank @Size(max = 500) String told) {}

    /** Consent a colleague was told is taken back; without purpose or channel all of them. */
    record ToldWithdrawalBody(
            @Nullable String purpose, @Nullable Channel channel) {}

    @Allowed(Permission.CONSENT_READ)
    @GetMapping
    ContactConsentsBody show(@PathVariable ContactId contact) {
        contacts.get(contact);
        return new ContactConsentsBody(
                consents.standing(contact),
                reach.of(contact),
                consents.proof(contact).stream().map(ConsentProofBody::of).toList());
    }

    @Allowed(Permission.CONSENT_READ)
    @GetMapping("/wordings/{hash}")
    ConsentWordingBody wording(@PathVariable ContactId contact, @PathVariable String hash) {
        Wording wording = consents.wording(contact, hash);
        return new ConsentWordingBody(wording.text(), wording.language());
    }

    @Allowed(Permission.CONSENT_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable ContactId contact, @Valid @RequestBody ToldConsentBody body) {
        contacts.get(contact);
        consents.record(new ConsentStatement(
                contact,
                body.purpose(),
                body.channel(),
                ConsentState.GIVEN,
                body.basis(),
                clock.instant(),
                byColleague(),
                null,
                new Evidence(null, null, null, body.told(), null)));
    }

    @Allowed(Permission.CONSENT_EDIT)
    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable ContactId contact, @Valid @RequestBody ToldWithdrawalBody body) {
        contacts.get(contact);
        consents.withdraw(new Withdrawal(contact, body.purpose(), body.channel(), byColleague(), null));
    }

    private Source byColleague() {
        return new Source(Source.Kind.USER, actor.get().id(), null);
    }
}
