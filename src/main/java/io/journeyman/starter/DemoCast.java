package io.journeyman.starter;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.identity.NewUser;
import io.journeyman.identity.Role;
import io.journeyman.identity.Team;
import io.journeyman.identity.Teams;
import io.journeyman.identity.User;
import io.journeyman.identity.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The demo's colleagues. Their passwords are made anew for every installation and written to one file. */
@Component
class DemoCast {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Users users;
    private final Teams teams;
    private final ObjectMapper json;
    private final StarterSettings settings;
    private final SecureRandom random = new SecureRandom();

    DemoCast(Users users, Teams teams, ObjectMapper json, StarterSettings settings) {
        this.users = users;
        this.teams = teams;
        this.json = json;
        this.settings = settings;
    }

    /** Makes everybody, and puts sales into its team. Answers the log-ins in order. */
    Map<String, LogIn> enter() {
        Map<String, LogIn> logIns = new LinkedHashMap<>();
        logIns.put("admin", colleague("Vera Kolar", "admin", Role.ADMIN));
        logIns.put("marketer", colleague("Mara Lindqvist", "mara", Role.MARKETER));
        logIns.put("rep", colleague("Ines Horvat", "ines", Role.SALES_REP));
        logIns.put("rep2", colleague("Marko Novak", "marko", Role.SALES_REP));
        logIns.put("lead", colleague("Liisa Virtanen", "liisa", Role.SALES_REP));
        logIns.put("ops", colleague("Piotr Zieliński", "piotr", Role.OPS));
        logIns.put("support", colleague("Signe Dahl", "signe", Role.SUPPORT));
        logIns.put("manager", colleague("Andrej Kos", "andrej", Role.MANAGER));
        Team sales = teams.all().stream()
                .filter(team -> team.name().equals("Sales"))
                .findFirst()
                .orElseGet(() -> teams.create("Sales"));
        for (String rep : List.of("rep", "rep2", "lead")) {
            User user = users.byEmail(Objects.requireNonNull(logIns.get(rep)).email())
                    .orElseThrow();
            teams.put(sales.id(), user.id(), rep.equals("lead"));
        }
        return logIns;
    }

    private LogIn colleague(String name, String mailbox, Role role) {
        LogIn logIn = new LogIn(mailbox + "@kestrel.example", password(), name);
        users.create(new NewUser(logIn.email(), name, Set.of(role)), logIn.password());
        return logIn;
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Writes the log-ins where the owner of this machine finds them; the file being there says that the demo stands. */
    void write(Map<String, LogIn> logIns) {
        try {
            Path file = settings.credentials().toAbsolutePath();
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), logIns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How somebody of the demo logs in. */
    record LogIn(String email, String password, String name) {}
}
