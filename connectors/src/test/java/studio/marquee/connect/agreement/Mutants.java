package studio.marquee.connect.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.RuleSql;

/** The compiler and the algebra with one small change each. */
final class Mutants {
  private static final List<String> OTHERS =
      List.of(
          "studio.marquee.model.member.RuleSets",
          "studio.marquee.model.moment.Windows",
          "studio.marquee.model.segment.Segment",
          "studio.marquee.model.segment.LifecycleRule",
          "studio.marquee.model.segment.PriorityRule",
          "studio.marquee.model.segment.SplitRule",
          "studio.marquee.model.catalogue.Catalogue");

  /**
   * Those that no case here goes through: other databases, comments, whole statements, and what is
   * read under a policy, which has proofs of its own.
   */
  private static final Set<String> NOT_ASKED =
      Set.of(
          "PostgreSqlDialect", "MariaDbDialect", "Inability", "Places", "SegmentSql", "ExtractSql");

  private static final ClassDesc FUEL = ClassDesc.of(Fuel.class.getName());

  private Mutants() {}

  /** In an order that is always the same. */
  static List<Mutation> all() {
    List<String> types = new ArrayList<>(compiler());
    types.addAll(OTHERS);
    return types.stream().flatMap(type -> MutationPoints.of(type).stream()).toList();
  }

  /** Out of a folder while a module is worked on, out of a jar when all of them are built. */
  private static List<String> compiler() {
    Path place = place();
    try {
      if (Files.isDirectory(place)) {
        return compiler(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return compiler(jar.getPath("/"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> compiler(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes.resolve("studio/marquee/model/sql"))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> classes.relativize(file).toString().replace('/', '.').replace('\\', '.'))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(Mutants::isAsked)
          .sorted()
          .toList();
    }
  }

  private static Path place() {
    try {
      URI place = RuleSql.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isAsked(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String outer = simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
    return !NOT_ASKED.contains(outer) && !outer.equals("package-info");
  }

  static MutantLoader loader(Mutation mutation) {
    return new MutantLoader(Map.of(mutation.type(), changed(mutation)));
  }

  static Judge.Means means(Mutation mutation) {
    String type = mutation.type();
    if (type.startsWith(Segment.class.getPackageName()) || type.contains(".catalogue.")) {
      return Judge.Means.BOTH;
    }
    return type.contains(".member.") ? Judge.Means.SETS : Judge.Means.STATEMENTS;
  }

  private static byte[] changed(Mutation mutation) {
    ClassFile file =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(Mutants.class.getClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())));
    ClassModel model = file.parse(MutantLoader.bytes(mutation.type()));
    Predicate<MethodModel> isChanged =
        method ->
            method.methodName().equalsString(mutation.method())
                && method.methodType().equalsString(mutation.descriptor());
    ClassTransform here =
        ClassTransform.transformingMethodBodies(
            isChanged, CodeTransform.ofStateful(() -> new Change(mutation)));
    return file.transformClass(model, here);
  }

  /** Replaces one element, and burns fuel before each branch. */
  private static final class Change implements CodeTransform {
    private final Mutation mutation;
    private int at;

    Change(Mutation mutation) {
      this.mutation = mutation;
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (element instanceof BranchInstruction) {
        code.invokestatic(FUEL, "burn", ConstantDescs.MTD_void);
      }
      if (at == mutation.at()) {
        mutation.change().accept(code, element);
      } else {
        code.with(element);
      }
      at++;
    }
  }
}
