package studio.marquee.connect.agreement;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What else could be called, or asked, at a place of a class. */
final class MutantCalls {
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("plusDays", "minusDays"),
          Map.entry("minusDays", "plusDays"),
          Map.entry("plusWeeks", "minusWeeks"),
          Map.entry("plusMonths", "minusMonths"),
          Map.entry("minusMonths", "plusMonths"),
          Map.entry("plusYears", "minusYears"),
          Map.entry("isBefore", "isAfter"),
          Map.entry("isAfter", "isBefore"),
          Map.entry("getFirst", "getLast"),
          Map.entry("getLast", "getFirst"),
          Map.entry("firstDayOfMonth", "lastDayOfMonth"),
          Map.entry("firstDayOfYear", "lastDayOfYear"),
          Map.entry("anyMatch", "allMatch"),
          Map.entry("allMatch", "anyMatch"),
          Map.entry("noneMatch", "anyMatch"),
          Map.entry("takeWhile", "dropWhile"));

  private static final Set<String> BOTH_WAYS = Set.of("min", "max", "plus", "minus", "and", "or");
  private static final Map<String, String> SAME_TYPES =
      Map.of(
          "min", "max", "max", "min", "plus", "minus", "minus", "plus", "and", "or", "or", "and");
  private static final Set<String> OWNERS =
      Set.of(
          "java/lang/Math",
          "java/time/Instant",
          "java/time/LocalDateTime",
          "studio/marquee/model/member/RowSet");

  /** How a statement looks changes nothing of what it says. */
  private static final Set<String> LOOKS = Set.of("indented", "inside");

  private static final Map<Opcode, Opcode> OPPOSITES =
      Map.ofEntries(
          Map.entry(Opcode.IFEQ, Opcode.IFNE),
          Map.entry(Opcode.IFNE, Opcode.IFEQ),
          Map.entry(Opcode.IFLT, Opcode.IFGE),
          Map.entry(Opcode.IFGE, Opcode.IFLT),
          Map.entry(Opcode.IFGT, Opcode.IFLE),
          Map.entry(Opcode.IFLE, Opcode.IFGT),
          Map.entry(Opcode.IF_ICMPEQ, Opcode.IF_ICMPNE),
          Map.entry(Opcode.IF_ICMPNE, Opcode.IF_ICMPEQ),
          Map.entry(Opcode.IF_ICMPLT, Opcode.IF_ICMPGE),
          Map.entry(Opcode.IF_ICMPGE, Opcode.IF_ICMPLT),
          Map.entry(Opcode.IF_ICMPGT, Opcode.IF_ICMPLE),
          Map.entry(Opcode.IF_ICMPLE, Opcode.IF_ICMPGT),
          Map.entry(Opcode.IF_ACMPEQ, Opcode.IF_ACMPNE),
          Map.entry(Opcode.IF_ACMPNE, Opcode.IF_ACMPEQ),
          Map.entry(Opcode.IFNULL, Opcode.IFNONNULL),
          Map.entry(Opcode.IFNONNULL, Opcode.IFNULL));

  private MutantCalls() {}

  /** One change, as it is said and as it is made. */
  record Change(String what, BiConsumer<CodeBuilder, CodeElement> change) {}

  static Optional<Opcode> opposite(Opcode opcode) {
    return Optional.ofNullable(OPPOSITES.get(opcode));
  }

  static List<Change> of(InvokeInstruction call) {
    String name = call.name().stringValue();
    String owner = call.owner().asInternalName();
    MethodTypeDesc type = call.typeSymbol();
    List<Change> changes = new ArrayList<>();
    other(owner, name)
        .ifPresent(other ->
            changes.add(
                new Change(
                    other + " for " + name,
                    (code, _) ->
                        code.invoke(
                            call.opcode(),
                            call.owner().asSymbol(),
                            other,
                            type,
                            call.isInterface()))));
    boolean isOfObject =
        call.opcode() != Opcode.INVOKESTATIC && call.opcode() != Opcode.INVOKESPECIAL;
    boolean isOfOwnType = type.returnType().equals(call.owner().asSymbol());
    if (isOfObject && isOfOwnType && !LOOKS.contains(name) && !name.equals("append")) {
      changes.add(new Change("no " + name, (code, _) -> pop(code, type)));
    }
    boolean isAdding = owner.equals("java/util/List") && Set.of("add", "addAll").contains(name);
    if (isAdding && type.parameterCount() == 1) {
      changes.add(
          new Change(
              "no " + name,
              (code, _) -> {
                code.pop2();
                code.iconst_1();
              }));
    }
    return changes;
  }

  private static Optional<String> other(String owner, String name) {
    boolean isKnown = BOTH_WAYS.contains(name) && OWNERS.contains(owner);
    return Optional.ofNullable(isKnown ? SAME_TYPES.get(name) : OTHERS.get(name));
  }

  private static void pop(CodeBuilder code, MethodTypeDesc type) {
    for (ClassDesc parameter : type.parameterList().reversed()) {
      if (TypeKind.from(parameter).slotSize() == 2) {
        code.pop2();
      } else {
        code.pop();
      }
    }
  }

  /** Texts that are put together, and methods that are handed on. */
  static List<Change> of(InvokeDynamicInstruction call) {
    List<Change> changes = new ArrayList<>();
    List<ConstantDesc> arguments = call.bootstrapArgs();
    for (int i = 0; i < arguments.size(); i++) {
      int at = i;
      switch (arguments.get(i)) {
        case String recipe when call.name().stringValue().startsWith("makeConcat") ->
            MutantTexts.of(recipe)
                .forEach(other -> changes.add(changed(call, at, other.what(), other.text())));
        case DirectMethodHandleDesc handle ->
            other(internal(handle.owner()), handle.methodName())
                .ifPresent(other ->
                    changes.add(
                        changed(
                            call,
                            at,
                            other + " for " + handle.methodName(),
                            renamed(handle, other))));
        default -> {}
      }
    }
    return changes;
  }

  private static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }

  private static MethodHandleDesc renamed(DirectMethodHandleDesc handle, String other) {
    return MethodHandleDesc.of(handle.kind(), handle.owner(), other, handle.lookupDescriptor());
  }

  private static Change changed(
      InvokeDynamicInstruction call, int at, String what, ConstantDesc other) {
    ConstantDesc[] arguments = call.bootstrapArgs().toArray(ConstantDesc[]::new);
    arguments[at] = other;
    DynamicCallSiteDesc site =
        DynamicCallSiteDesc.of(
            call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments);
    return new Change(what, (code, _) -> code.invokedynamic(site));
  }
}
