package dev.storypact.maven;

import dev.storypact.contract.ContractDiff;
import dev.storypact.contract.ContractFileException;
import dev.storypact.contract.ContractFiles;
import dev.storypact.finding.FindingText;
import dev.storypact.schema.Compatibility;
import dev.storypact.schema.SchemaDiff;
import dev.storypact.schema.SchemaRegistryException;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what changed between two schemas or two contracts, by JSON pointer, and whether readers of one accept all messages of the
 * other, in both directions, with a message that shows it where they don't.
 *
 * @since 0.1
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends AbstractMojo {

    /** Skips the goal. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    boolean skip;

    /** The file as it was: a schema, as JSON or YAML, or a contract. */
    @Parameter(property = "contract.diff.old", required = true)
    File oldFile = new File("");

    /** The file as it is: a schema where the other one is, else a contract. */
    @Parameter(property = "contract.diff.new", required = true)
    File newFile = new File("");

    /**
     * What the change must keep, else the build fails: {@code BACKWARD}, {@code FORWARD}, {@code FULL}, or {@code NONE}, with which
     * changes are shown alone.
     */
    @Parameter(property = "contract.level", defaultValue = "NONE", required = true)
    Compatibility level = Compatibility.NONE;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped (contract.skip)");
            return;
        }
        try {
            if (!isKept(oldFile.toPath(), newFile.toPath())) {
                throw new MojoFailureException(
                        "The change doesn't keep " + level + ", as shown above: make it so that it does,"
                                + " make it a new version, or ask for less by contract.level");
            }
        } catch (ContractFileException | SchemaRegistryException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private boolean isKept(Path was, Path is) throws MojoExecutionException {
        var contracts = ContractFiles.isContract(was);
        if (contracts != ContractFiles.isContract(is)) {
            throw new MojoExecutionException(
                    "found a contract, " + (contracts ? was : is) + ", and a schema, " + (contracts ? is : was)
                            + "; name two files of one kind by contract.diff.old and contract.diff.new");
        }
        return contracts ? showContracts(was, is) : showSchemas(was, is);
    }

    private boolean showSchemas(Path was, Path is) {
        var diff = SchemaDiff.betweenFiles(was, is);
        getLog().info(diff.text(is + ", and what it was as " + was));
        return diff.keeps(level);
    }

    private boolean showContracts(Path was, Path is) {
        var contract = ContractFiles.readContract(is);
        var diff = ContractDiff.between(ContractFiles.readContract(was), contract);
        diff.changes().forEach(change -> getLog().info(change.text()));
        var count = diff.changes().size();
        getLog().info(FindingText.line(
                "contract of '" + contract.service() + "': " + count + (count == 1 ? " change" : " changes")));
        return diff.keeps(level);
    }
}
