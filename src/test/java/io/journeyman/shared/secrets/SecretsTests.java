package io.journeyman.shared.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    private final Path folder;

    SecretsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void what_was_sealed_opens_again_and_never_looks_the_same() {
        Secrets secrets = at("secret.key");

        String once = secrets.seal("smtp password");
        String twice = secrets.seal("smtp password");

        assertThat(once).isNotEqualTo(twice).doesNotContain("password");
        assertThat(secrets.open(once)).isEqualTo("smtp password");
        assertThat(at("secret.key").open(twice)).isEqualTo("smtp password");
    }

    @Test
    void another_installation_cannot_open_it_and_says_why() {
        String sealed = at("one.key").seal("smtp password");

        assertThatThrownBy(() -> at("two.key").open(sealed)).hasMessageContaining("enter the secret again");
    }

    @Test
    void a_changed_secret_does_not_open() {
        Secrets secrets = at("secret.key");
        String sealed = secrets.seal("smtp password");
        char last = sealed.charAt(sealed.length() - 3);
        String changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);

        assertThatThrownBy(() -> secrets.open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_code_for_one_purpose_is_worth_nothing_for_another() {
        Secrets secrets = at("secret.key");

        assertThat(secrets.mac("click", new byte[] {1})).isNotEqualTo(secrets.mac("unsubscribe", new byte[] {1}));
    }

    @Test
    void the_key_file_is_for_its_owner_only() throws Exception {
        at("deep/secret.key").seal("x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("deep/secret.key"))))
                .isEqualTo("rw-------");
    }

    private Secrets at(String file) {
        return new Secrets(new SecretSettings(null, folder.resolve(file)));
    }
}
