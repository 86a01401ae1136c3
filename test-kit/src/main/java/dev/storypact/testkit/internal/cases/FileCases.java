package dev.storypact.testkit.internal.cases;

import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.configuration.BaseFolder;
import dev.storypact.testkit.internal.message.FailureText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The files that a pattern names, in the order of their names; of two of one name on the class path, the first.
 *
 * @param pattern the pattern
 * @param base what its folder is relative to
 * @param test the test that they are for
 */
record FileCases(FilePattern pattern, BaseFolder base, Method test) implements CaseSource {

    @Override
    public List<DataCase> cases(Supplier<Object> instance) {
        var all = files();
        var found = new TreeMap<String, DataCase>();
        all.stream()
                .filter(file -> pattern.accepts(file.name()))
                .forEach(file -> found.putIfAbsent(file.name(), new FileCase(file)));
        if (found.isEmpty()) {
            throw new StoryTestError(noMatch(all));
        }
        return List.copyOf(found.values());
    }

    private List<CaseFile> files() {
        try {
            return pattern.onClasspath() ? onClasspath() : CaseFolder.list(base.resolve(pattern.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of @ForEach(\"" + pattern.text() + "\") can't be listed", e);
        }
    }

    private List<CaseFile> onClasspath() throws IOException {
        var files = new ArrayList<CaseFile>();
        for (var folder :
                Collections.list(test.getDeclaringClass().getClassLoader().getResources(pattern.folder()))) {
            files.addAll(CaseFolder.list(folder));
        }
        return files;
    }

    private String noMatch(List<CaseFile> all) {
        var there = all.stream().map(CaseFile::name).distinct().sorted().toList();
        return FailureText.headed("no file matches @ForEach(\"" + pattern.text() + "\")")
                .row("where", test.toGenericString())
                .row("folder", folder())
                .row("found", there.isEmpty() ? List.of("no file there, or no such folder") : there)
                .row("allowed", "at least one file whose name matches " + pattern.name())
                .row("to mend", "add a file there, or correct the pattern")
                .toString();
    }

    private String folder() {
        return pattern.onClasspath()
                ? "classpath:" + pattern.folder()
                : base.resolve(pattern.folder()).toAbsolutePath().toString();
    }
}
