package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.RegisteringProcess.Way;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that register in one folder at once, and die while they do. */
@Tag("one-jdk")
class RegistryCrashTests {

    private static final int ROUNDS = 100;
    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final Subject PLACED = new Subject("order-events", "ORDER_PLACED");
    private static final Subject SHIPPED = new Subject("order-events", "ORDER_SHIPPED");

    // Several registrations long, so that deaths fall between any two steps of one.
    private static final long LONGEST_LIFE_NANOS = 60_000_000;

    private static FastJava java;

    @TempDir
    private Path temporary;

    private RegistryFolder folder;

    @BeforeAll
    static void make_processes_start_fast(@TempDir Path shared) throws Exception {
        var schemas = RegistryFolder.in(shared).path().toString();
        java = FastJava.warmedUpBy(
                RegisteringProcess.class, shared, Way.REGISTER.name(), schemas, "order-events", "ORDER_PLACED", "3");
        assertThat(SchemaRegistry.open(Path.of(schemas)).versions(PLACED)).hasSize(3);
    }

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary);
    }

    /** Each round starts two processes and kills both: 200 deaths. */
    @Test
    void is_as_before_or_as_after_whenever_a_process_dies() throws Exception {
        var seed = Long.getLong("storypact.seed", System.nanoTime());
        System.out.println("RegistryCrashTests: the moments of 200 deaths are drawn by -Dstorypact.seed=" + seed);
        var random = new Random(seed);
        var released = 0;
        var undone = 0;
        var unread = 0;

        for (var round = 0; round < ROUNDS; round++) {
            var one = start(Way.REGISTER, new Subject("round-" + round, "ONE"), ENDLESS);
            var other = start(Way.RELEASE, new Subject("round-" + round, "OTHER"), ENDLESS);
            one.killAfter(random.nextLong(LONGEST_LIFE_NANOS));
            other.killAfter(random.nextLong(LONGEST_LIFE_NANOS));

            for (var process : new RegisteringProcess[] {one, other}) {
                var versions = check(process);
                released += versions;
                undone += versions == process.lastTried() ? 1 : 0;
                unread += versions > process.lastRegistered() + 1 ? 1 : 0;
            }
        }

        System.out.println(
                "RegistryCrashTests: " + released + " versions were released; of the registrations that a death"
                        + " ended, " + undone + " were undone and " + unread + " done");
        assertThat(released).isGreaterThan(ROUNDS);
        assertThat(undone).isGreaterThan(10);
        var all = folder.open();
        assertThat(all.drafts()).isEmpty();
        assertThat(all.subjects().stream()
                        .mapToInt(subject -> all.versions(subject).size())
                        .sum())
                .isEqualTo(released);
    }

    private RegisteringProcess start(Way way, Subject subject, int count) throws Exception {
        return RegisteringProcess.start(java, way, folder.path(), subject, count);
    }

    /** Asserts that the registry holds what was registered, and what was being registered or not; gives the next version. */
    private int check(RegisteringProcess process) {
        assertThat(process.complaints()).isEmpty();
        var versions = folder.open().versions(process.subject());
        assertThat(versions.size()).isBetween(process.lastRegistered() + 1, process.lastTried() + 1);
        assertThat(versions)
                .allMatch(SchemaVersion::isReleased)
                .extracting(SchemaVersion::schema)
                .containsExactlyElementsOf(IntStream.range(0, versions.size())
                        .mapToObj(RegisteringProcess::schema)
                        .toList());
        return versions.size();
    }

    @Test
    void lets_several_processes_register_at_once() throws Exception {
        var one = start(Way.REGISTER, PLACED, 25);
        var other = start(Way.REGISTER, SHIPPED, 25);
        var same = start(Way.REGISTER, PLACED, 25);
        one.end();
        other.end();
        same.end();

        assertThat(check(one)).isEqualTo(25);
        assertThat(check(other)).isEqualTo(25);
        assertThat(check(same)).isEqualTo(25);
    }

    @Test
    void refuses_one_of_two_processes_that_register_one_version_differently() throws Exception {
        var one = start(Way.DIFFER, PLACED, 40);
        var other = start(Way.DIFFER, PLACED, 40);
        one.end();
        other.end();

        var versions = folder.open().versions(PLACED);
        assertThat(versions).hasSize(40).allMatch(SchemaVersion::isReleased);
        for (var version : versions) {
            var minor = version.version().minor();
            var winner = one.registered(minor) ? one : other;
            var loser = one.registered(minor) ? other : one;
            assertThat(winner.registered(minor)).isTrue();
            assertThat(loser.refused(minor)).isTrue();
            assertThat(version.schema()).isEqualTo(winner.own(minor));
        }
    }

    @Test
    void is_whole_whenever_it_is_opened_while_another_process_registers() throws Exception {
        var process = start(Way.REGISTER, PLACED, 60);
        var seen = 0;

        while (seen < 60 && process.complaints().isEmpty()) {
            var versions = folder.open().versions(PLACED);
            assertThat(versions).hasSizeGreaterThanOrEqualTo(seen).allMatch(SchemaVersion::isReleased);
            seen = versions.size();
        }
        process.end();

        assertThat(check(process)).isEqualTo(60);
    }
}
