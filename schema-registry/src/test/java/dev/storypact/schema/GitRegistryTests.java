package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventVersion;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitRegistryTests {

    private static final Subject PLACED = new Subject("order-events", "ORDER_PLACED");

    @TempDir
    private Path temporary;

    private Path project;
    private GitRepository git;
    private RegistryFolder folder;

    /** Two commits, the first tagged v1; then changes that aren't committed. */
    @BeforeEach
    void create_a_repository() throws Exception {
        project = Files.createDirectories(temporary.resolve("project"));
        git = GitRepository.in(project);
        folder = RegistryFolder.in(project).with("order-events/ORDER_PLACED/1.0.schema.json", "{}");
        git.commitAll("one");
        git.tag("v1");
        folder.with("order-events/ORDER_PLACED/1.1.schema.json", "{\"type\": \"object\"}");
        git.commitAll("two");
        folder.with("order-events/ORDER_PLACED/1.2.schema.json", "{").with("order-events/BROKEN/x.txt", "");
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, 1.1",
        "main, 1.1",
        "refs/heads/main, 1.1",
        "v1, 1.0",
        "HEAD~1, 1.0",
        "main^, 1.0",
        "v1^{commit}, 1.0"
    })
    void reads_the_revision_that_git_would_take(String revision, String newest) {
        var registry = SchemaRegistry.openGit(project, revision, "schemas");

        assertThat(registry.subjects()).containsExactly(PLACED);
        assertThat(registry.find(PLACED, "latest"))
                .hasValueSatisfying(
                        version -> assertThat(version).hasToString("ORDER_PLACED " + newest + " on 'order-events'"))
                .hasValueSatisfying(version -> assertThat(version.file())
                        .isEqualTo(revision + ":schemas/order-events/ORDER_PLACED/" + newest + ".schema.json"));
    }

    @Test
    void reads_a_commit_by_its_number_a_tree_and_a_folder_below() throws Exception {
        var third = git.commitAll("three");

        assertThat(SchemaRegistry.openGit(project, third.name().substring(0, 12), "/schemas/")
                        .buses())
                .containsExactly("order-events");
        assertThat(SchemaRegistry.openGit(project, "HEAD~1:schemas", "").subjects())
                .containsExactly(PLACED);
        assertThat(SchemaRegistry.openGit(folder.path().resolve("order-events"), "HEAD~1", "schemas")
                        .subjects())
                .containsExactly(PLACED);
    }

    @Test
    void keeps_to_its_revision_when_the_branch_moves_on() throws Exception {
        var registry = SchemaRegistry.openGit(project, "main", "schemas");
        folder.with("order-events/ORDER_PLACED/1.2.schema.json", "{}");
        git.commitAll("three");

        assertThat(registry.versions(PLACED)).hasSize(2);
    }

    @Test
    void reads_a_bare_repository() throws Exception {
        var bare = git.cloneBareTo(temporary.resolve("bare.git"));

        assertThat(SchemaRegistry.openGit(bare, "v1", "schemas").versions(PLACED))
                .hasSize(1);
    }

    @Test
    void touches_no_file_of_the_work_tree_or_the_repository() throws Exception {
        var before = files();

        var registry = SchemaRegistry.openGit(project, "HEAD", "schemas");
        registry.versions(PLACED);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void reads_what_is_released_from_the_revision() throws Exception {
        Files.delete(folder.path().resolve("order-events/BROKEN/x.txt"));
        Files.delete(folder.path().resolve("order-events/ORDER_PLACED/1.2.schema.json"));
        folder.open().register(PLACED, EventVersion.parse("1.0"), RegistryContent.parsed("{}"));
        git.commitAll("released");
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", "true");
        git.commitAll("changed");

        var registry = SchemaRegistry.openGit(project, "HEAD~1", "schemas");

        assertThat(registry.versions(PLACED))
                .extracting(SchemaVersion::isReleased)
                .containsExactly(true, false);
        assertThatThrownBy(
                        () -> SchemaRegistry.openGit(project, "HEAD", "schemas").versions(PLACED))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(
                        "HEAD:schemas/order-events/ORDER_PLACED/1.0.schema.json was changed after its release")
                .hasMessageContaining("# was {}, is true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-branch", "HEAD~9", "v1^{blob}", "^^^", "0123456789", ""})
    void refuses_a_revision_that_there_is_not(String revision) {
        assertThatThrownBy(() -> SchemaRegistry.openGit(project, revision, "schemas"))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(" has no revision '" + revision + "'")
                .hasMessageContaining("to mend:  correct it, or fetch it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-folder", "schemas/order-events/ORDER_PLACED/1.0.schema.json", "../project/schemas"})
    void refuses_a_folder_that_there_is_not(String name) {
        assertThatThrownBy(() -> SchemaRegistry.openGit(project, "HEAD", name))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("There is no schema registry at HEAD:" + name);
    }

    @Test
    void refuses_a_place_that_is_no_repository() {
        assertThatThrownBy(() -> SchemaRegistry.openGit(Path.of("/"), "HEAD", "schemas"))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                        There is no Git repository at /
                          where:    /
                          found:    neither a repository nor a folder within one
                          allowed:  a folder with .git, one below it, or a bare repository
                          to mend:  correct the path, or clone the repository""");
    }

    @Test
    void follows_no_link() throws Exception {
        Files.delete(folder.path().resolve("order-events/BROKEN/x.txt"));
        Files.delete(folder.path().resolve("order-events/ORDER_PLACED/1.2.schema.json"));
        Files.createSymbolicLink(
                folder.path().resolve("order-events/ORDER_PLACED/1.2.schema.json"), Path.of("1.1.schema.json"));
        git.commitAll("link");

        assertThatThrownBy(
                        () -> SchemaRegistry.openGit(project, "HEAD", "schemas").versions(PLACED))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("a symbolic link or a submodule");
    }

    @Test
    void says_that_jgit_is_missing_where_it_is() throws Exception {
        var withoutJGit = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jgit"))
                .map(GitRegistryTests::url)
                .toArray(URL[]::new);

        try (var loader = new URLClassLoader(withoutJGit, ClassLoader.getPlatformClassLoader())) {
            var open = loader.loadClass(SchemaRegistry.class.getName())
                    .getMethod("openGit", Path.class, String.class, String.class);

            assertThatThrownBy(() -> open.invoke(null, Path.of("repo"), "HEAD", "schemas"))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessage("""
                            The Git repository repo can't be read without JGit
                              where:    repo
                              found:    no org.eclipse.jgit on the class path
                              allowed:  JGit 7
                              to mend:  add the dependency org.eclipse.jgit:org.eclipse.jgit, which Storypact leaves to those who use it""");
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    private Map<String, String> files() throws Exception {
        var files = new TreeMap<String, String>();
        try (var below = Files.walk(project)) {
            for (var file : below.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return files;
    }
}
