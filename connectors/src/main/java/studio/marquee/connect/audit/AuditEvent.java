package studio.marquee.connect.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be written down. It holds no value of a person.
 *
 * @param what stable and dotted, such as export.begun
 * @param person the id of whoever did it
 * @param facts texts, numbers and lists or maps of them, in the order in which they are written
 */
public record AuditEvent(String what, String person, String role, Map<String, Object> facts) {
  public AuditEvent {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
