package org.complainthub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java file and its methods, as the compiler of the JDK reads them.
 *
 * @param path of the file
 * @param lines of the whole file
 * @param methods and constructors, those of inner classes too
 */
record SourceFile(Path path, int lines, List<Method> methods) {

    /**
     * A method or constructor.
     *
     * @param name with the file, for messages
     * @param lines from its first annotation to its closing brace
     * @param parameters how many; none counted for the canonical constructor of a record
     */
    record Method(String name, int lines, int parameters) {}

    @Override
    public String toString() {
        return path + " with " + lines + " lines";
    }

    static List<SourceFile> below(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return parse(files.filter(file -> file.toString().endsWith(".java")).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<SourceFile> parse(List<Path> paths) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<SourceFile> files = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                files.add(read(unit, positions));
            }
            return files;
        }
    }

    private static SourceFile read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        Path path = Path.of(unit.getSourceFile().getName());
        List<Method> methods = new ArrayList<>();
        new MethodScanner(unit, positions, methods).scan(unit, false);
        return new SourceFile(path, Files.readAllLines(path).size(), methods);
    }

    /** Carries along whether the class it is in is a record. */
    private static final class MethodScanner extends TreeScanner<Void, Boolean> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Method> methods) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public Void visitClass(ClassTree type, Boolean outer) {
            return super.visitClass(type, type.getKind() == Tree.Kind.RECORD);
        }

        @Override
        public Void visitMethod(MethodTree method, Boolean inRecord) {
            LineMap map = unit.getLineMap();
            long start = positions.getStartPosition(unit, method);
            long end = positions.getEndPosition(unit, method);
            boolean constructor = method.getName().contentEquals("<init>");
            methods.add(new Method(
                    unit.getSourceFile().getName() + " " + method.getName(),
                    (int) (map.getLineNumber(end) - map.getLineNumber(start) + 1),
                    constructor && inRecord ? 0 : method.getParameters().size()));
            return super.visitMethod(method, inRecord);
        }
    }
}
