package studio.marquee.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.marquee.house.JavaSources.Call;
import studio.marquee.house.JavaSources.Literal;

/** Collects texts and calls; a sum of texts counts as one text, because that is how it is used. */
final class SourceScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final SourceTree tree;
  private final SourcePositions positions;
  private final Constants constants;
  private final List<Literal> literals = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private @Nullable CompilationUnitTree unit;

  SourceScanner(SourceTree tree, SourcePositions positions, Constants constants) {
    this.tree = tree;
    this.positions = positions;
    this.constants = constants;
  }

  List<Literal> literals() {
    return List.copyOf(literals);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public @Nullable Void visitCompilationUnit(CompilationUnitTree file, @Nullable Void nothing) {
    unit = file;
    return super.visitCompilationUnit(file, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
    if (literal.getValue() instanceof String text) {
      literals.add(new Literal(place(), line(literal), text));
    }
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
    if (sum.getKind() == Tree.Kind.PLUS && holdsText(sum)) {
      literals.add(new Literal(place(), line(sum), joined(sum)));
      return null;
    }
    return super.visitBinary(sum, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    String receiver = "";
    String name = call.getMethodSelect().toString();
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      receiver = select.getExpression().toString();
      name = select.getIdentifier().toString();
    }
    List<String> text =
        call.getArguments().stream()
            .limit(1)
            .flatMap(argument -> constants.textOf(argument).stream())
            .toList();
    calls.add(new Call(place(), line(call), receiver, name, text));
    return super.visitMethodInvocation(call, null);
  }

  private boolean holdsText(Tree expression) {
    return switch (expression) {
      case LiteralTree literal -> literal.getValue() instanceof String;
      case ParenthesizedTree inner -> holdsText(inner.getExpression());
      case BinaryTree sum -> holdsText(sum.getLeftOperand()) || holdsText(sum.getRightOperand());
      default -> false;
    };
  }

  /** Walks into the parts that are no texts as well, for they may hold calls with texts. */
  private String joined(Tree expression) {
    if (expression instanceof LiteralTree literal) {
      return String.valueOf(literal.getValue());
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return joined(sum.getLeftOperand()) + joined(sum.getRightOperand());
    }
    scan(expression, null);
    return "?";
  }

  private String place() {
    return tree.placeOf(Path.of(Objects.requireNonNull(unit).getSourceFile().toUri()));
  }

  private long line(Tree part) {
    CompilationUnitTree file = Objects.requireNonNull(unit);
    return file.getLineMap().getLineNumber(positions.getStartPosition(file, part));
  }
}
