package studio.marquee.model.format;

/** Somebody of {@code policies/people.yaml}. */
public record DescribedPerson(String id, String name, String team, String role) {}
