package studio.marquee.model.change;

import studio.marquee.model.mart.Mart;

/**
 * A mart in one version.
 *
 * @param personKey the attribute that says whose row it is; blank when the contract does not say
 */
public record MartRelease(Mart mart, String personKey) {}
