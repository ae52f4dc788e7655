CREATE SCHEMA customer;
CREATE SCHEMA consent;
CREATE SCHEMA commerce;
CREATE SCHEMA web;
CREATE SCHEMA app;
CREATE SCHEMA email;
CREATE SCHEMA media;

CREATE TABLE customer.people (
  customer_id VARCHAR NOT NULL,
  country VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  city VARCHAR NOT NULL,
  home_store VARCHAR,
  time_zone VARCHAR NOT NULL,
  language VARCHAR NOT NULL,
  gender VARCHAR,
  birthday DATE,
  loyalty_tier VARCHAR,
  loyalty_points INTEGER,
  loyalty_since DATE,
  lifetime_value DECIMAL(12,2),
  orders_count INTEGER NOT NULL,
  average_order_value DECIMAL(12,2),
  first_order_at TIMESTAMP WITH TIME ZONE,
  last_order_at TIMESTAMP WITH TIME ZONE,
  favourite_category VARCHAR,
  favourite_activity VARCHAR,
  acquisition_channel VARCHAR,
  acquired_on DATE NOT NULL,
  newsletter BOOLEAN NOT NULL,
  app_user BOOLEAN NOT NULL,
  has_email BOOLEAN NOT NULL,
  has_phone BOOLEAN NOT NULL,
  predicted_churn DOUBLE,
  last_seen_at TIMESTAMP WITH TIME ZONE,
  updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
  household_id VARCHAR NOT NULL,
  interests VARCHAR[]
);

CREATE TABLE customer.households (
  household_id VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  country VARCHAR NOT NULL,
  members INTEGER NOT NULL,
  since DATE NOT NULL
);

CREATE TABLE customer.identifiers (
  identifier_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  source_system VARCHAR NOT NULL,
  email VARCHAR,
  phone VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  street VARCHAR,
  postal_code VARCHAR,
  city VARCHAR,
  country_code VARCHAR,
  device_id VARCHAR,
  captured_at TIMESTAMP WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE customer.contacts (
  contact_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  channel VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  campaign_id VARCHAR,
  delivered BOOLEAN NOT NULL,
  cost DECIMAL(12,4) NOT NULL,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE consent.consents (
  consent_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  channel VARCHAR NOT NULL,
  purpose VARCHAR NOT NULL,
  status VARCHAR NOT NULL,
  granted_at TIMESTAMP WITH TIME ZONE,
  withdrawn_at TIMESTAMP WITH TIME ZONE,
  captured_by VARCHAR NOT NULL,
  updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE consent.suppressions (
  suppression_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  channel VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  suppressed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  confirmed_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE commerce.orders (
  order_id VARCHAR NOT NULL,
  customer_id VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ordered_on DATE NOT NULL,
  sales_channel VARCHAR NOT NULL,
  store_id VARCHAR,
  country VARCHAR NOT NULL,
  items INTEGER NOT NULL,
  gross_total DECIMAL(12,2) NOT NULL,
  discount DECIMAL(12,2) NOT NULL,
  net_total DECIMAL(12,2) NOT NULL,
  voucher_code VARCHAR,
  payment_method VARCHAR,
  paid_currency VARCHAR NOT NULL,
  status VARCHAR NOT NULL,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE commerce.order_lines (
  order_line_id VARCHAR NOT NULL,
  order_id VARCHAR NOT NULL,
  customer_id VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  product_id VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  quantity INTEGER NOT NULL,
  unit_price DECIMAL(12,2) NOT NULL,
  line_total DECIMAL(12,2) NOT NULL,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE commerce.returns (
  return_id VARCHAR NOT NULL,
  order_id VARCHAR NOT NULL,
  order_line_id VARCHAR NOT NULL,
  customer_id VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  product_id VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  quantity INTEGER NOT NULL,
  refund DECIMAL(12,2) NOT NULL,
  reason VARCHAR,
  returned_to VARCHAR NOT NULL,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE commerce.products (
  product_id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  activity VARCHAR,
  series VARCHAR NOT NULL,
  list_price DECIMAL(12,2) NOT NULL,
  launched_on DATE NOT NULL
);

CREATE TABLE commerce.stores (
  store_id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  city VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  country VARCHAR NOT NULL,
  time_zone VARCHAR NOT NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  open_on_sundays BOOLEAN NOT NULL
);

CREATE TABLE web.sessions (
  session_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE NOT NULL,
  channel VARCHAR NOT NULL,
  utm_source VARCHAR,
  utm_medium VARCHAR,
  utm_campaign VARCHAR,
  landing_page VARCHAR NOT NULL,
  device VARCHAR,
  country VARCHAR NOT NULL,
  pages INTEGER NOT NULL,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE web.product_views (
  event_id BIGINT NOT NULL,
  session_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  product_id VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  seconds_viewed INTEGER,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE web.baskets (
  basket_id BIGINT NOT NULL,
  session_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  status VARCHAR NOT NULL,
  items INTEGER NOT NULL,
  value DECIMAL(12,2) NOT NULL,
  order_id VARCHAR,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE app.events (
  event_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  name VARCHAR NOT NULL,
  platform VARCHAR NOT NULL,
  app_version VARCHAR,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE email.engagement (
  event_id BIGINT NOT NULL,
  customer_id VARCHAR NOT NULL,
  campaign_id VARCHAR NOT NULL,
  action VARCHAR NOT NULL,
  occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
  device VARCHAR,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE media.campaigns (
  campaign_id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  channel VARCHAR NOT NULL,
  theme VARCHAR NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  budget DECIMAL(12,2)
);

CREATE TABLE media.ad_spend (
  spent_on DATE NOT NULL,
  channel VARCHAR NOT NULL,
  campaign_id VARCHAR NOT NULL,
  country VARCHAR NOT NULL,
  impressions BIGINT NOT NULL,
  clicks BIGINT NOT NULL,
  spend DECIMAL(12,2) NOT NULL,
  loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);
