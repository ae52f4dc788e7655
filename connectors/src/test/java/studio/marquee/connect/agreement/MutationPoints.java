package studio.marquee.connect.agreement;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Every place of a class where a small change may change who is meant. */
final class MutationPoints {
  /** How a statement looks says nothing, and names with quotes in them are tested elsewhere. */
  private static final Set<String> LEFT_ALONE =
      Set.of(
          "inabilities",
          "hashCode",
          "equals",
          "toString",
          "$values",
          "<clinit>",
          "indented",
          "quoted");

  private static final int NEAR = 8;

  private final String type;
  private final List<Mutation> mutations = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  private MutationPoints(String type) {
    this.type = type;
  }

  static List<Mutation> of(String type) {
    MutationPoints points = new MutationPoints(type);
    for (MethodModel method : ClassFile.of().parse(MutantLoader.bytes(type)).methods()) {
      if (!points.isLeftAlone(method.methodName().stringValue())) {
        method.code().ifPresent(code -> points.collect(method, code));
      }
    }
    return points.mutations;
  }

  /** Records of the segment refuse what cannot be, which is nothing to ask anybody about. */
  private boolean isLeftAlone(String method) {
    boolean isRefusing = method.equals("<init>") && type.contains(".segment.");
    return isRefusing || LEFT_ALONE.contains(method);
  }

  /** A method with the elements of its code, one of which is looked at. */
  private record Place(MethodModel method, List<CodeElement> code, int at) {
    Instruction instruction(int steps) {
      int left = Math.abs(steps);
      Instruction found = (Instruction) code.get(at);
      for (int i = at + Integer.signum(steps); left > 0 && 0 <= i && i < code.size(); ) {
        if (code.get(i) instanceof Instruction instruction) {
          found = instruction;
          left--;
        }
        i += Integer.signum(steps);
      }
      return found;
    }
  }

  private void collect(MethodModel method, CodeModel code) {
    List<CodeElement> elements = code.elementList();
    for (int at = 0; at < elements.size(); at++) {
      Place place = new Place(method, elements, at);
      switch (elements.get(at)) {
        case ConstantInstruction constant -> constant(place, constant);
        case InvokeDynamicInstruction call -> dynamic(place, call);
        case InvokeInstruction call -> MutantCalls.of(call).forEach(one -> add(place, one));
        case BranchInstruction branch -> branch(place, branch);
        default -> {}
      }
    }
  }

  private void add(Place place, MutantCalls.Change change) {
    add(place, change.what(), change.change());
  }

  private void add(
      Place place, String what, BiConsumer<java.lang.classfile.CodeBuilder, CodeElement> change) {
    String method = place.method().methodName().stringValue();
    int twin = names.merge(method + what, 1, Integer::sum);
    String named = twin == 1 ? what : what + " #" + twin;
    String descriptor = place.method().methodType().stringValue();
    mutations.add(new Mutation(type, method, descriptor, place.at(), named, change));
  }

  private void constant(Place place, ConstantInstruction constant) {
    if (isOfAMessage(place)) {
      return;
    }
    switch (constant.constantValue()) {
      case String text ->
          MutantTexts.of(text)
              .forEach(
                  other -> add(place, other.what(), (code, _) -> code.loadConstant(other.text())));
      case Integer number when isNumber(place) -> {
        int other = number == 1 ? 0 : number + 1;
        add(place, other + " for " + number, (code, _) -> code.loadConstant(other));
      }
      case Long number ->
          add(place, (number + 1) + " for " + number, (code, _) -> code.loadConstant(number + 1));
      default -> {}
    }
  }

  /** What the compiler of Java writes for arrays and for switches over kinds is left alone. */
  private static boolean isNumber(Place place) {
    boolean isForArray =
        place.instruction(1) instanceof NewReferenceArrayInstruction
            || (place.instruction(-1).opcode() == Opcode.DUP && place.at() > 0);
    boolean isConstantQuestion =
        place.instruction(1) instanceof BranchInstruction branch
            && (branch.opcode() == Opcode.IFEQ || branch.opcode() == Opcode.IFNE);
    return !isForArray && !isConstantQuestion && !isOfASwitch(place);
  }

  private static boolean isOfASwitch(Place place) {
    if (!(place.instruction(1) instanceof StoreInstruction)) {
      return false;
    }
    boolean isRestart = place.instruction(2).opcode() == Opcode.GOTO;
    boolean isStart = false;
    for (int steps = 2; steps <= 4; steps++) {
      isStart |=
          place.instruction(steps) instanceof InvokeDynamicInstruction call
              && call.name().stringValue().endsWith("Switch");
    }
    return isRestart || isStart;
  }

  /** For whoever reads an exception, not for a database. */
  private static boolean isOfAMessage(Place place) {
    for (int steps = 1; steps <= NEAR; steps++) {
      if (place.instruction(steps) instanceof InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        if (owner.endsWith("Exception") || call.name().equalsString("require")) {
          return call.typeSymbol().parameterList().stream()
              .anyMatch(parameter -> parameter.displayName().equals("String"));
        }
      }
    }
    return false;
  }

  private void dynamic(Place place, InvokeDynamicInstruction call) {
    if (!isOfAMessage(place)) {
      MutantCalls.of(call).forEach(one -> add(place, one));
    }
  }

  private void branch(Place place, BranchInstruction branch) {
    MutantCalls.opposite(branch.opcode())
        .filter(_ -> !isWrittenByTheCompiler(place, branch))
        .ifPresent(other ->
            add(
                place,
                other + " for " + branch.opcode(),
                (code, element) -> code.branch(other, ((BranchInstruction) element).target())));
  }

  /** A switch over records asks itself what is always true, and for kinds that share a case. */
  private static boolean isWrittenByTheCompiler(Place place, BranchInstruction branch) {
    Instruction before = place.instruction(-1);
    boolean isSharedCase =
        before instanceof TypeCheckInstruction && place.instruction(1).opcode() == Opcode.GOTO;
    boolean isAlwaysTrue =
        before instanceof ConstantInstruction constant && constant.typeKind() == TypeKind.INT;
    return isSharedCase || (isAlwaysTrue && isOneOperand(branch.opcode()));
  }

  private static boolean isOneOperand(Opcode opcode) {
    return opcode == Opcode.IFEQ || opcode == Opcode.IFNE;
  }
}
