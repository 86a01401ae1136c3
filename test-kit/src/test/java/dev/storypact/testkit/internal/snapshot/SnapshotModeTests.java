package dev.storypact.testkit.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SnapshotModeTests {

    @Test
    void snapshots_are_written_only_where_the_property_says_so() {
        assertThat(SnapshotMode.of(null, null)).isEqualTo(SnapshotMode.CHECK);
        assertThat(SnapshotMode.of(" ", "true")).isEqualTo(SnapshotMode.CHECK);
        assertThat(SnapshotMode.of("update", null)).isEqualTo(SnapshotMode.UPDATE);
        assertThat(SnapshotMode.of(" update ", "false")).isEqualTo(SnapshotMode.UPDATE);
    }

    @Test
    void a_build_server_writes_none() {
        assertThatThrownBy(() -> SnapshotMode.of("update", "true"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        snapshots are not written on a build server
                          found:    -Dstorypact.snapshots=update, and CI=true in the environment
                          to mend:  write them on your own machine, look at them, and commit them""");
    }

    @Test
    void another_value_of_the_property_is_refused() {
        assertThatThrownBy(() -> SnapshotMode.of("yes", null))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        the system property storypact.snapshots says what nobody knows
                          found:    'yes'
                          allowed:  'update', or not to be set""");
    }
}
