package dev.storypact.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitMojoTests {

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>   <!-- ours -->
              <artifactId>orders</artifactId>
              <version>1</version>

              <name>Orders &amp; more</name>
            </project>
            """;

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final InitMojo mojo = new InitMojo();

    @BeforeEach
    void a_module() throws IOException {
        pom(POM);
        mojo.setLog(log);
        mojo.service = "orders";
        mojo.packageName = "com.acme";
        mojo.schemas = root.resolve("schemas").toFile();
        mojo.plugin.setArtifactId("contract-maven-plugin");
        mojo.plugin.setVersion("0.1");
        mojo.project.setPackaging("jar");
        mojo.project.setFile(root.resolve("pom.xml").toFile());
        mojo.project.getBuild().setSourceDirectory(root.resolve("src/main/java").toString());
        mojo.project
                .getBuild()
                .setTestSourceDirectory(root.resolve("src/test/java").toString());
    }

    private void pom(String text) throws IOException {
        Files.writeString(root.resolve("pom.xml"), text);
    }

    private String pom() throws IOException {
        return Files.readString(root.resolve("pom.xml"));
    }

    private void uses(String groupId, String artifactId, String version) {
        var plugin = new Plugin();
        plugin.setGroupId(groupId);
        plugin.setArtifactId(artifactId);
        plugin.setVersion(version);
        plugin.addExecution(new PluginExecution());
        mojo.project.getBuild().addPlugin(plugin);
    }

    @Test
    void adds_to_the_pom_what_is_missing_and_keeps_the_rest_as_it_is() throws Exception {
        mojo.execute();

        assertThat(pom()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>   <!-- ours -->
                  <artifactId>orders</artifactId>
                  <version>1</version>

                  <name>Orders &amp; more</name>

                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                  </properties>

                  <dependencies>
                    <dependency>
                      <groupId>dev.storypact</groupId>
                      <artifactId>storypact-stories</artifactId>
                      <version>0.1</version>
                    </dependency>
                    <dependency>
                      <groupId>dev.storypact</groupId>
                      <artifactId>storypact-test-kit</artifactId>
                      <version>0.1</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>

                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.14.1</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <version>3.6.1</version>
                      </plugin>
                      <plugin>
                        <groupId>dev.storypact</groupId>
                        <artifactId>contract-maven-plugin</artifactId>
                        <version>0.1</version>
                        <executions>
                          <execution>
                            <goals>
                              <goal>publish</goal>
                            </goals>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """);
    }

    @Test
    void writes_a_first_schema_a_story_and_its_test() throws Exception {
        mojo.execute();

        assertThat(root.resolve("schemas/hello-events/HELLO_SAID/1.0.schema.json"))
                .exists();
        assertThat(root.resolve("src/main/java/com/acme/Hello.java"))
                .content()
                .startsWith("package com.acme;")
                .contains(".withSource(\"orders\")");
        assertThat(root.resolve("src/test/java/com/acme/HelloStoryTest.java"))
                .content()
                .startsWith("package com.acme;");
        assertThat(log.entries())
                .containsExactly(
                        "info: wrote " + root.resolve("schemas/hello-events/HELLO_SAID/1.0.schema.json"),
                        "info: wrote " + root.resolve("src/main/java/com/acme/Hello.java"),
                        "info: wrote " + root.resolve("src/test/java/com/acme/HelloStoryTest.java"),
                        "info: added the plugin and its dependencies to " + root.resolve("pom.xml"),
                        "info: run mvn verify: it tells the first story, checks what it publishes and packages the contract");
    }

    @Test
    void overwrites_no_file() throws Exception {
        var story = root.resolve("src/main/java/com/acme/Hello.java");
        Files.createDirectories(story.getParent());
        Files.writeString(story, "mine");

        mojo.execute();

        assertThat(story).hasContent("mine");
        assertThat(log.entries()).contains("info: left as it is: " + story);
    }

    @Test
    void leaves_a_project_alone_that_has_the_plugin() throws Exception {
        uses("dev.storypact", "contract-maven-plugin", "0.1");

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: this project has the plugin already: nothing to do");
        assertThat(pom()).isEqualTo(POM);
        assertThat(root.resolve("schemas")).doesNotExist();
    }

    @Test
    void a_plugin_that_is_declared_without_goals_is_given_one_and_not_declared_twice() throws Exception {
        pom("""
                <project>
                \t<build>
                \t\t<plugins>
                \t\t\t<plugin><groupId>dev.storypact</groupId><artifactId>contract-maven-plugin</artifactId></plugin>
                \t\t</plugins>
                \t</build>
                </project>
                """);

        mojo.execute();

        assertThat(pom()).containsOnlyOnce("contract-maven-plugin").contains("<goal>publish</goal>");
    }

    @Test
    void plugins_that_are_new_enough_and_a_java_release_are_left_alone() throws Exception {
        uses("org.apache.maven.plugins", "maven-compiler-plugin", "3.15.0");
        uses("org.apache.maven.plugins", "maven-surefire-plugin", "4.0.0");
        mojo.project.getProperties().setProperty("maven.compiler.release", "21");

        mojo.execute();

        assertThat(pom()).doesNotContain("maven-compiler-plugin", "maven-surefire-plugin", "maven.compiler.release");
    }

    @Test
    void line_ends_stay_as_they_are() throws Exception {
        pom(POM.replace("\n", "\r\n"));

        mojo.execute();

        assertThat(pom().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void refuses_what_it_can_not_do_and_changes_nothing() throws Exception {
        mojo.project.setPackaging("pom");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(root.resolve("pom.xml")
                        + " can't be edited: found a module of packaging pom, which has no code;"
                        + " run it in the module of a service, such as with -pl order-service");
        mojo.project.setPackaging("jar");

        mojo.packageName = "com.acme-orders";
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("found 'com.acme-orders', which is no name of a Java package");
        mojo.packageName = "com.acme";

        mojo.project.getProperties().setProperty("maven.compiler.source", "1.8");
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("found maven.compiler.source 1.8; Storypact needs Java 17 or later");
        mojo.project.getProperties().clear();

        Files.createDirectories(root.resolve("src/main/java"));
        Files.createFile(root.resolve("src/main/java/module-info.java"));
        assertThatThrownBy(mojo::execute).hasMessageContaining("found a module-info.java");

        assertThat(pom()).isEqualTo(POM);
        assertThat(root.resolve("schemas")).doesNotExist();
    }
}
