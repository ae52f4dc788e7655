package studio.marquee.model.policy;

/** Somebody as a policy knows them. */
public record Standing(String role, String team) {}
