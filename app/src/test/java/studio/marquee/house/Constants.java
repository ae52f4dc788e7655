package studio.marquee.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields with a literal text, by their own name and by {@code Class.NAME}. */
final class Constants extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<String, String> values = new HashMap<>();

  Optional<String> textOf(ExpressionTree expression) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
      case IdentifierTree name -> Optional.ofNullable(values.get(name.toString()));
      case MemberSelectTree select -> Optional.ofNullable(values.get(select.toString()));
      default -> Optional.empty();
    };
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field
          && field.getInitializer() instanceof LiteralTree literal
          && literal.getValue() instanceof String text) {
        values.put(field.getName().toString(), text);
        values.put(type.getSimpleName() + "." + field.getName(), text);
      }
    }
    return super.visitClass(type, null);
  }
}
