package studio.marquee.connect.agreement;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.util.function.BiConsumer;

/**
 * One small change of one class.
 *
 * @param type the class, by its whole name
 * @param method by its name
 * @param at the place of the element among all of the code of the method
 * @param what what is changed, the same again when the class is compiled again
 * @param change writes something else in place of the element
 */
record Mutation(
    String type,
    String method,
    String descriptor,
    int at,
    String what,
    BiConsumer<CodeBuilder, CodeElement> change) {

  /** As it stands in the list of reviewed ones. */
  String name() {
    return type.substring(type.lastIndexOf('.') + 1) + "." + method + ": " + what;
  }
}
