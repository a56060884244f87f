package io.journeyman.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.Invalid;
import io.journeyman.shared.UserId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    private static final User ADA =
            new User(UserId.next(), "ada.park@example.test", "Ada Park", "en", Set.of(Role.OPS), false, false, null);

    private final Passwords passwords = new Passwords();
    private final CommonPasswords common = new CommonPasswords();

    @Test
    void the_hash_is_argon2id_with_19_mebibytes_two_rounds_and_one_lane() {
        String hash = passwords.hash("tall-ships-sail");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("tall-ships-sail", hash)).isTrue();
        assertThat(passwords.matches("tall-ships-sink", hash)).isFalse();
        assertThat(passwords.hash("tall-ships-sail")).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short77",
                "password",
                "Password1",
                "P@ssw0rd",
                "12345678",
                "iloveyou",
                "trustno1",
                "qwertyuiop",
                "sunshine1",
                "football",
                "baseball",
                "superman",
                "1q2w3e4r",
                "journeyman",
                "aaaaaaaaaaaa",
                "ADA.PARK@example.test",
                "ada park"
            })
    void what_attackers_try_first_is_refused(String password) {
        assertThatThrownBy(() -> common.require(password, ADA)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tall-ships-sail", "Zug um 7 nach Ulm", "правилната парола", "x9!kQ2#v"})
    void anything_else_of_eight_characters_is_welcome(String password) {
        common.require(password, ADA);
    }

    @Test
    void generated_passwords_are_long_readable_and_never_the_same() {
        String one = passwords.generate();

        assertThat(one).matches("([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}");
        assertThat(passwords.generate()).isNotEqualTo(one);
    }

    @Test
    void an_unknown_address_takes_as_long_as_a_wrong_password() {
        String hash = passwords.hash("tall-ships-sail");
        passwords.pretend("warm up");

        Duration wrong = time(() -> passwords.matches("guess", hash));
        Duration unknown = time(() -> passwords.pretend("guess"));

        assertThat(unknown.toNanos()).isBetween(wrong.toNanos() / 3, wrong.toNanos() * 3);
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            work.run();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
