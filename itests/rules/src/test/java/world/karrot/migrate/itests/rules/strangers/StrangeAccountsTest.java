package world.karrot.migrate.itests.rules.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.compare.Before;

/** Nobody prepares an account for somebody else, and nobody's account is a burden to the site. */
public class StrangeAccountsTest {
    private static final String SALT = "MG1ZdUxOSGpaOVlrTEdvQWtpVDBtaw";
    private static final String HASH = "NERUhY2w2VRZZSC+xdO91A";
    private static final String LONG_HASH = "p5zu5Wq0Ptdhg8OuzHBfu0cZJkTrbMYQ5kYVPjFrBDs=";

    private static final List<String> UNSOUND = List.of(
            "",
            "secret",
            "md5$$5ebe2294ecd0e0f08eab7690d2a6ee69",
            "unsalted_md5$$5ebe2294ecd0e0f08eab7690d2a6ee69",
            "sha1$salt$d2ea8bb1cb2f6ef6e36cdb4b2ccbd8e5e1cbd1e8",
            "pbkdf2_sha1$1$salt$b25Ffh6A/IqiH0xZ1vGgX1Xqg0s=",
            "bcrypt_sha256$$2b$31$YXNkZmFzZGZhc2RmYXNkZ.0lPSmrZ3h0Hc3m3wGqRk5fkTfPZ3V2i",
            "pbkdf2_sha256$9999999$salt$" + LONG_HASH,
            "pbkdf2_sha256$99999999999$salt$" + LONG_HASH,
            "pbkdf2_sha256$-1$salt$" + LONG_HASH,
            "argon2$argon2id$v=19$m=999999,t=2,p=8$" + SALT + "$" + HASH,
            "argon2$argon2id$v=19$m=99999999,t=2,p=8$" + SALT + "$" + HASH,
            "argon2$argon2id$v=19$m=102400,t=99,p=8$" + SALT + "$" + HASH,
            "argon2$argon2id$v=19$m=102400,t=2,p=99$" + SALT + "$" + HASH,
            "argon2$argon2id$v=19$m=102400,t=2,p=8$" + SALT + "$" + HASH + "\n");

    private static final List<String> SOUND = List.of(
            "!",
            "!x",
            "argon2$argon2id$v=19$m=102400,t=2,p=8$" + SALT + "$" + HASH,
            "argon2$argon2i$v=19$m=512,t=2,p=2$" + SALT + "$" + HASH,
            "pbkdf2_sha256$1000000$CUJvqgYnEHaM$" + LONG_HASH,
            "pbkdf2_sha256$20000$CUJvqgYnEHaM$" + LONG_HASH);

    private static final String ALICE =
            "UPDATE users_user SET email = 'alice@example.org', mail_verified = true, unverified_email = 'a@example.org'"
                    + " WHERE id = 4";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void passwordsThatKarrotDoesNotStoreLetNobodyInAndAreCounted() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        Before before = Before.of(target);
        ImportReport report = withPasswords(UNSOUND).importInto(target);
        assertThat(passwords(target))
                .hasSize(UNSOUND.size())
                .allMatch(password -> password.matches("![A-Za-z0-9]{40}"));
        assertThat(report.changes())
                .filteredOn(change -> "password".equals(change.where().field()))
                .singleElement()
                .satisfies(change -> assertThat(change.what()).endsWith(": " + UNSOUND.size()));
        assertThat(before.losses()).isEmpty();
    }

    @Test
    public void passwordsOfKarrotStay() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        ImportReport report = withPasswords(SOUND).importInto(target);
        assertThat(passwords(target)).containsExactlyElementsOf(SOUND);
        assertThat(report.changes())
                .extracting(change -> change.where().field())
                .doesNotContain("password");
    }

    /** One new member for each. */
    private Journey withPasswords(List<String> passwords) throws Exception {
        Forgery forgery = Forgery.of(workshop);
        for (int i = 0; i < passwords.size(); i++) {
            long id = 1000L + i;
            String password = passwords.get(i);
            forgery.add(
                    "users.user",
                    row -> row.put("id", id)
                            .put("email", "stranger" + id + "@example.org")
                            .put("username", "stranger" + id)
                            .put("photo", "")
                            .put("password", password));
            forgery.add("groups.groupmembership", row -> row.put("id", id).put("user", id));
        }
        return forgery.in(workshop);
    }

    private static List<String> passwords(KarrotInstance target) throws Exception {
        return Sql.column(target, "SELECT password FROM users_user WHERE username LIKE 'stranger%' ORDER BY id");
    }

    @Test
    public void theReportSaysWhoseAddressesCountAsVerifiedOnTheSourcesWord() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE, ALICE);
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L);
        ImportReport planned = journey.plan(target, Choices.NONE);
        ImportReport report = journey.importInto(target);
        assertThat(report.arrival().people().proven())
                .isPositive()
                .isEqualTo(Long.parseLong(
                        Sql.column(target, "SELECT count(*) FROM users_user WHERE mail_verified AND id > 20")
                                .get(0)));
        assertThat(planned.arrival().people()).isEqualTo(report.arrival().people());
    }

    @Test
    public void newPeopleProveTheirAddressesIfTheAdminWantsThat() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE, ALICE);
        Before before = Before.of(target);
        ImportReport report = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L)
                .importInto(target, Choices.asking(Wish.UNPROVEN_ADDRESSES));
        assertThat(Sql.column(target, "SELECT count(*) FROM users_user WHERE mail_verified AND id > 20"))
                .containsExactly("0");
        assertThat(report.arrival().people().proven()).isZero();
        assertThat(report.changes())
                .extracting(Finding::what)
                .anyMatch(what -> what.matches(
                        "The addresses of new accounts count as not verified, as was asked for: [1-9]\\d*"));
        assertThat(report.changes()).extracting(Finding::what).noneMatch(what -> what.contains("had this right"));
        assertThat(before.losses()).isEmpty();
    }

    /** Proving an address makes it the one that somebody logs in with. */
    @Test
    public void theAddressToBeProvenIsTheOneThatTheyHave() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE, ALICE);
        Before before = Before.of(target);
        Forgery forgery = Forgery.of(workshop)
                .change("users.user", 1, row -> row.put("unverified_email", "alice@evil.example"))
                .change("users.user", 2, row -> row.put("unverified_email", "evil@evil.example"))
                .change("users.user", 3, row -> row.putNull("unverified_email"))
                .change("users.user", 4, row -> row.remove("unverified_email"));
        ImportReport report = forgery.in(workshop).importInto(target);
        assertThat(Sql.column(target, """
                        SELECT email FROM users_user
                        WHERE id > 20 AND email IS DISTINCT FROM unverified_email""")).isEmpty();
        assertThat(Sql.column(target, "SELECT unverified_email FROM users_user WHERE id = 4"))
                .containsExactly("a@example.org");
        assertThat(report.changes())
                .filteredOn(change -> "unverified_email".equals(change.where().field()))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isGreaterThan(1));
        assertThat(before.losses()).isEmpty();
    }
}
