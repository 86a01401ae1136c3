package dev.storypact.maven.internal.input;

import dev.storypact.contract.ContractFiles;
import dev.storypact.finding.Waivers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.apache.maven.project.MavenProject;

/**
 * All that a verification depends on, as a digest: the contracts, the waivers and which of them have expired today, and the version
 * that verifies.
 *
 * @param digest 64 hexadecimal digits
 */
public record VerifiedInputs(String digest) {

    /**
     * {@return the inputs of a module that depends on contracts}
     *
     * @param given files of contracts, and folders of them, beside the dependencies
     * @param waivers the file of waivers, which may be absent
     * @param version of what verifies, and how it reports
     * @throws IOException if a contract can't be read
     */
    public static VerifiedInputs of(MavenProject project, List<File> given, File waivers, String version)
            throws IOException {
        var digest = newDigest();
        update(digest, version);
        // A folder that has no contract is told of, too.
        for (var entry : given) {
            update(digest, (entry.isDirectory() ? "folder " : "file ") + entry);
        }
        // Of each file a digest of its own, as that is made beside those of others.
        var contracts = ContractDependencies.files(project, given);
        var digests = contracts.values().parallelStream()
                .map(VerifiedInputs::digestOf)
                .iterator();
        for (var name : contracts.keySet()) {
            update(digest, name);
            update(digest, digests.next());
        }
        for (var dependency : ContractDependencies.declared(project)) {
            update(digest, dependency.getManagementKey());
        }
        update(digest, waivers);
        for (var expired : expired(waivers)) {
            update(digest, String.valueOf(expired));
        }
        return new VerifiedInputs(HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Boolean> expired(File waivers) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var known = waivers.exists() ? ContractFiles.readWaivers(waivers.toPath()) : Waivers.none();
        return known.waivers().stream().map(waiver -> waiver.isExpiredOn(today)).toList();
    }

    private static String digestOf(Path file) {
        try {
            var digest = newDigest();
            update(digest, file.toFile());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private static void update(MessageDigest digest, File file) throws IOException {
        if (file != null && file.isFile()) {
            var content = Files.readAllBytes(file.toPath());
            update(digest, "file of " + content.length);
            digest.update(content);
        } else {
            update(digest, "no file");
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update((text.length() + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
