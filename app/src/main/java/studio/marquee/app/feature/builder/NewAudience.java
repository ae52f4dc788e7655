package studio.marquee.app.feature.builder;

/** What a new audience is called at first, and the people it selects from. */
public record NewAudience(String title, String population) {}
