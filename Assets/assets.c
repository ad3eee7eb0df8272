#include "CAssets.h"

/* One row a file: an identifier, then its path below this folder. */
#define FILES(X) \
  X(words_en, "words/en.txt") \
  X(words_fr, "words/fr.txt") \
  X(words_nl, "words/nl.txt") \
  X(words_de, "words/de.txt") \
  X(places_gazetteer, "places/gazetteer.bin") \
  X(places_zones, "places/zones.bin") \
  X(places_basemap, "places/basemap.bin") \
  X(places_sums, "places/SHA256SUMS") \
  X(places_taxonomy, "places/osm_sensitive_taxonomy.tsv") \
  X(lexicon_names, "lexicon/sensitive-names.tsv") \
  X(lexicon_topics, "lexicon/topics.tsv") \
  X(dictionary_uber, "dictionary/uber.tsv") \
  X(dictionary_generic, "dictionary/generic.tsv") \
  X(dictionary_google, "dictionary/google.tsv") \
  X(dictionary_amazon, "dictionary/amazon.tsv") \
  X(dictionary_apple, "dictionary/apple.tsv") \
  X(dictionary_facebook, "dictionary/facebook.tsv") \
  X(dictionary_instagram, "dictionary/instagram.tsv") \
  X(dictionary_linkedin, "dictionary/linkedin.tsv") \
  X(dictionary_lyft, "dictionary/lyft.tsv") \
  X(dictionary_netflix, "dictionary/netflix.tsv") \
  X(dictionary_strava, "dictionary/strava.tsv") \
  X(dictionary_snapchat, "dictionary/snapchat.tsv") \
  X(dictionary_spotify, "dictionary/spotify.tsv") \
  X(dictionary_tiktok, "dictionary/tiktok.tsv") \
  X(dictionary_tinder, "dictionary/tinder.tsv") \
  X(dictionary_x, "dictionary/x.tsv") \
  X(dictionary_trackercontrol, "dictionary/trackercontrol.tsv") \
  X(dictionary_argyle, "dictionary/argyle.tsv") \
  X(dictionary_garmin, "dictionary/garmin.tsv") \
  X(dictionary_weclock, "dictionary/weclock.tsv") \
  X(dictionary_whatsapp, "dictionary/whatsapp.tsv") \
  X(dictionary_wolt, "dictionary/wolt.tsv") \
  X(calibration_work_stays, "calibration/work-stays.tsv") \
  X(calibration_work_trips, "calibration/work-trips.tsv") \
  X(calibration_work_points, "calibration/work-points.tsv") \
  X(calibration_home_stays, "calibration/home-stays.tsv") \
  X(calibration_home_trips, "calibration/home-trips.tsv") \
  X(calibration_home_points, "calibration/home-points.tsv") \
  X(calibration_visit_stays, "calibration/visit-stays.tsv") \
  X(calibration_visit_trips, "calibration/visit-trips.tsv") \
  X(risk_studies_pair, "risks/studies/pair.txt") \
  X(risk_studies_unique, "risks/studies/unique.txt") \
  X(risk_studies_sensitive, "risks/studies/sensitive.txt") \
  X(risk_studies_rhythm, "risks/studies/rhythm.txt") \
  X(risk_studies_closest, "risks/studies/closest.txt") \
  X(risk_studies_labels, "risks/studies/labels.txt") \
  X(risk_studies_companies, "risks/studies/companies.txt") \
  X(risk_studies_purchases, "risks/studies/purchases.txt") \
  X(risk_studies_identity, "risks/studies/identity.txt") \
  X(risk_studies_sites, "risks/studies/sites.txt") \
  X(risk_studies_apps, "risks/studies/apps.txt") \
  X(risk_home, "risks/home.txt") \
  X(risk_work, "risks/work.txt") \
  X(risk_frequent_place, "risks/frequent-place.txt") \
  X(risk_sensitive, "risks/sensitive.txt") \
  X(risk_routine, "risks/routine.txt") \
  X(risk_rhythm, "risks/rhythm.txt") \
  X(risk_absence, "risks/absence.txt") \
  X(risk_travel, "risks/travel.txt") \
  X(risk_uniqueness, "risks/uniqueness.txt") \
  X(risk_pair, "risks/pair.txt") \
  X(risk_device, "risks/device.txt") \
  X(risk_network, "risks/network.txt") \
  X(risk_network_names, "risks/network-names.txt") \
  X(risk_network_named, "risks/network-named.txt") \
  X(risk_sampling, "risks/sampling.txt") \
  X(risk_contacts, "risks/contacts.txt") \
  X(risk_messages, "risks/messages.txt") \
  X(risk_closest, "risks/closest.txt") \
  X(risk_searches, "risks/searches.txt") \
  X(risk_searches_topic, "risks/searches-topic.txt") \
  X(risk_labels, "risks/labels.txt") \
  X(risk_labels_topic, "risks/labels-topic.txt") \
  X(risk_companies, "risks/companies.txt") \
  X(risk_companies_topic, "risks/companies-topic.txt") \
  X(risk_purchases, "risks/purchases.txt") \
  X(risk_shops, "risks/shops.txt") \
  X(risk_spending, "risks/spending.txt") \
  X(risk_regular, "risks/regular.txt") \
  X(risk_purchases_topic, "risks/purchases-topic.txt") \
  X(risk_hours, "risks/hours.txt") \
  X(risk_unpaid, "risks/unpaid.txt") \
  X(risk_pay, "risks/pay.txt") \
  X(risk_sanctions, "risks/sanctions.txt") \
  X(risk_not_understood, "risks/not-understood.txt") \
  X(risk_identity, "risks/identity.txt") \
  X(risk_likes, "risks/likes.txt") \
  X(risk_sites, "risks/sites.txt") \
  X(risk_apps, "risks/apps.txt") \
  X(authorities, "authorities/authorities.tsv") \
  X(checklist, "checklist/checklist.tsv") \
  X(rules_at, "rules/AT.txt") \
  X(rules_be, "rules/BE.txt") \
  X(rules_ch, "rules/CH.txt") \
  X(rules_ch_ge, "rules/CH-GE.txt") \
  X(rules_de, "rules/DE.txt") \
  X(rules_es, "rules/ES.txt") \
  X(rules_eu, "rules/EU.txt") \
  X(rules_fr, "rules/FR.txt") \
  X(rules_nl, "rules/NL.txt") \
  X(rules_uk, "rules/UK.txt") \
  X(test_table, "self-test/table.csv") \
  X(test_document, "self-test/document.json") \
  X(test_track, "self-test/track.gpx") \
  X(test_archive, "self-test/archive.zip") \
  X(evidence_checker, "evidence/check.py") \
  X(screens_en, "words/screens/en.txt") \
  X(screens_fr, "words/screens/fr.txt") \
  X(screens_nl, "words/screens/nl.txt") \
  X(screens_de, "words/screens/de.txt") \
  X(session_en, "words/session/en.txt") \
  X(session_fr, "words/session/fr.txt") \
  X(session_nl, "words/session/nl.txt") \
  X(session_de, "words/session/de.txt") \
  X(handouts_en, "words/handouts/en.txt") \
  X(usertest_en, "usertest/en.txt") \
  X(handouts_fr, "words/handouts/fr.txt") \
  X(usertest_fr, "usertest/fr.txt") \
  X(handouts_nl, "words/handouts/nl.txt") \
  X(usertest_nl, "usertest/nl.txt") \
  X(handouts_de, "words/handouts/de.txt") \
  X(usertest_de, "usertest/de.txt") \
  X(handout_companies, "handouts/companies.tsv") \
  X(script_who_is_nadia_en, "sessions/who-is-nadia.en.session") \
  X(script_who_is_nadia_fr, "sessions/who-is-nadia.fr.session") \
  X(script_who_is_nadia_nl, "sessions/who-is-nadia.nl.session") \
  X(script_who_is_nadia_de, "sessions/who-is-nadia.de.session") \
  X(script_read_the_leaflet_en, "sessions/read-the-leaflet.en.session") \
  X(script_read_the_leaflet_fr, "sessions/read-the-leaflet.fr.session") \
  X(script_read_the_leaflet_nl, "sessions/read-the-leaflet.nl.session") \
  X(script_read_the_leaflet_de, "sessions/read-the-leaflet.de.session") \
  X(script_leaflet_to_letter_en, "sessions/leaflet-to-letter.en.session") \
  X(script_leaflet_to_letter_fr, "sessions/leaflet-to-letter.fr.session") \
  X(script_leaflet_to_letter_nl, "sessions/leaflet-to-letter.nl.session") \
  X(script_leaflet_to_letter_de, "sessions/leaflet-to-letter.de.session")

static const unsigned char words_en[] = {
#embed "words/en.txt"
};
static const unsigned char words_fr[] = {
#embed "words/fr.txt"
};
static const unsigned char words_nl[] = {
#embed "words/nl.txt"
};
static const unsigned char words_de[] = {
#embed "words/de.txt"
};
static const unsigned char places_gazetteer[] = {
#embed "places/gazetteer.bin"
};
static const unsigned char places_zones[] = {
#embed "places/zones.bin"
};
static const unsigned char places_basemap[] = {
#embed "places/basemap.bin"
};
static const unsigned char places_sums[] = {
#embed "places/SHA256SUMS"
};
static const unsigned char places_taxonomy[] = {
#embed "places/osm_sensitive_taxonomy.tsv"
};
static const unsigned char lexicon_names[] = {
#embed "lexicon/sensitive-names.tsv"
};
static const unsigned char lexicon_topics[] = {
#embed "lexicon/topics.tsv"
};
static const unsigned char dictionary_uber[] = {
#embed "dictionary/uber.tsv"
};
static const unsigned char dictionary_generic[] = {
#embed "dictionary/generic.tsv"
};
static const unsigned char dictionary_google[] = {
#embed "dictionary/google.tsv"
};
static const unsigned char dictionary_amazon[] = {
#embed "dictionary/amazon.tsv"
};
static const unsigned char dictionary_apple[] = {
#embed "dictionary/apple.tsv"
};
static const unsigned char dictionary_facebook[] = {
#embed "dictionary/facebook.tsv"
};
static const unsigned char dictionary_instagram[] = {
#embed "dictionary/instagram.tsv"
};
static const unsigned char dictionary_linkedin[] = {
#embed "dictionary/linkedin.tsv"
};
static const unsigned char dictionary_lyft[] = {
#embed "dictionary/lyft.tsv"
};
static const unsigned char dictionary_netflix[] = {
#embed "dictionary/netflix.tsv"
};
static const unsigned char dictionary_strava[] = {
#embed "dictionary/strava.tsv"
};
static const unsigned char dictionary_snapchat[] = {
#embed "dictionary/snapchat.tsv"
};
static const unsigned char dictionary_spotify[] = {
#embed "dictionary/spotify.tsv"
};
static const unsigned char dictionary_tiktok[] = {
#embed "dictionary/tiktok.tsv"
};
static const unsigned char dictionary_tinder[] = {
#embed "dictionary/tinder.tsv"
};
static const unsigned char dictionary_x[] = {
#embed "dictionary/x.tsv"
};
static const unsigned char dictionary_trackercontrol[] = {
#embed "dictionary/trackercontrol.tsv"
};
static const unsigned char dictionary_argyle[] = {
#embed "dictionary/argyle.tsv"
};
static const unsigned char dictionary_garmin[] = {
#embed "dictionary/garmin.tsv"
};
static const unsigned char dictionary_weclock[] = {
#embed "dictionary/weclock.tsv"
};
static const unsigned char dictionary_whatsapp[] = {
#embed "dictionary/whatsapp.tsv"
};
static const unsigned char dictionary_wolt[] = {
#embed "dictionary/wolt.tsv"
};
static const unsigned char test_table[] = {
#embed "self-test/table.csv"
};
static const unsigned char test_document[] = {
#embed "self-test/document.json"
};
static const unsigned char test_track[] = {
#embed "self-test/track.gpx"
};
static const unsigned char test_archive[] = {
#embed "self-test/archive.zip"
};
static const unsigned char evidence_checker[] = {
#embed "evidence/check.py"
};
static const unsigned char calibration_visit_stays[] = {
#embed "calibration/visit-stays.tsv"
};
static const unsigned char calibration_visit_trips[] = {
#embed "calibration/visit-trips.tsv"
};
static const unsigned char calibration_work_stays[] = {
#embed "calibration/work-stays.tsv"
};
static const unsigned char calibration_work_points[] = {
#embed "calibration/work-points.tsv"
};
static const unsigned char calibration_work_trips[] = {
#embed "calibration/work-trips.tsv"
};
static const unsigned char calibration_home_stays[] = {
#embed "calibration/home-stays.tsv"
};
static const unsigned char calibration_home_points[] = {
#embed "calibration/home-points.tsv"
};
static const unsigned char calibration_home_trips[] = {
#embed "calibration/home-trips.tsv"
};
static const unsigned char risk_studies_pair[] = {
#embed "risks/studies/pair.txt"
};
static const unsigned char risk_studies_unique[] = {
#embed "risks/studies/unique.txt"
};
static const unsigned char risk_studies_sensitive[] = {
#embed "risks/studies/sensitive.txt"
};
static const unsigned char risk_studies_rhythm[] = {
#embed "risks/studies/rhythm.txt"
};
static const unsigned char risk_studies_closest[] = {
#embed "risks/studies/closest.txt"
};
static const unsigned char risk_studies_labels[] = {
#embed "risks/studies/labels.txt"
};
static const unsigned char risk_studies_companies[] = {
#embed "risks/studies/companies.txt"
};
static const unsigned char risk_studies_purchases[] = {
#embed "risks/studies/purchases.txt"
};
static const unsigned char risk_studies_identity[] = {
#embed "risks/studies/identity.txt"
};
static const unsigned char risk_studies_sites[] = {
#embed "risks/studies/sites.txt"
};
static const unsigned char risk_studies_apps[] = {
#embed "risks/studies/apps.txt"
};
static const unsigned char risk_home[] = {
#embed "risks/home.txt"
};
static const unsigned char risk_work[] = {
#embed "risks/work.txt"
};
static const unsigned char risk_frequent_place[] = {
#embed "risks/frequent-place.txt"
};
static const unsigned char risk_sensitive[] = {
#embed "risks/sensitive.txt"
};
static const unsigned char risk_routine[] = {
#embed "risks/routine.txt"
};
static const unsigned char risk_rhythm[] = {
#embed "risks/rhythm.txt"
};
static const unsigned char risk_absence[] = {
#embed "risks/absence.txt"
};
static const unsigned char risk_travel[] = {
#embed "risks/travel.txt"
};
static const unsigned char risk_uniqueness[] = {
#embed "risks/uniqueness.txt"
};
static const unsigned char risk_pair[] = {
#embed "risks/pair.txt"
};
static const unsigned char risk_device[] = {
#embed "risks/device.txt"
};
static const unsigned char risk_network[] = {
#embed "risks/network.txt"
};
static const unsigned char risk_network_names[] = {
#embed "risks/network-names.txt"
};
static const unsigned char risk_network_named[] = {
#embed "risks/network-named.txt"
};
static const unsigned char risk_sampling[] = {
#embed "risks/sampling.txt"
};
static const unsigned char risk_contacts[] = {
#embed "risks/contacts.txt"
};
static const unsigned char risk_messages[] = {
#embed "risks/messages.txt"
};
static const unsigned char risk_closest[] = {
#embed "risks/closest.txt"
};
static const unsigned char risk_searches[] = {
#embed "risks/searches.txt"
};
static const unsigned char risk_searches_topic[] = {
#embed "risks/searches-topic.txt"
};
static const unsigned char risk_labels[] = {
#embed "risks/labels.txt"
};
static const unsigned char risk_labels_topic[] = {
#embed "risks/labels-topic.txt"
};
static const unsigned char risk_companies[] = {
#embed "risks/companies.txt"
};
static const unsigned char risk_companies_topic[] = {
#embed "risks/companies-topic.txt"
};
static const unsigned char risk_purchases[] = {
#embed "risks/purchases.txt"
};
static const unsigned char risk_shops[] = {
#embed "risks/shops.txt"
};
static const unsigned char risk_spending[] = {
#embed "risks/spending.txt"
};
static const unsigned char risk_regular[] = {
#embed "risks/regular.txt"
};
static const unsigned char risk_purchases_topic[] = {
#embed "risks/purchases-topic.txt"
};
static const unsigned char risk_hours[] = {
#embed "risks/hours.txt"
};
static const unsigned char risk_unpaid[] = {
#embed "risks/unpaid.txt"
};
static const unsigned char risk_pay[] = {
#embed "risks/pay.txt"
};
static const unsigned char risk_sanctions[] = {
#embed "risks/sanctions.txt"
};
static const unsigned char risk_not_understood[] = {
#embed "risks/not-understood.txt"
};
static const unsigned char risk_identity[] = {
#embed "risks/identity.txt"
};
static const unsigned char risk_likes[] = {
#embed "risks/likes.txt"
};
static const unsigned char risk_sites[] = {
#embed "risks/sites.txt"
};
static const unsigned char risk_apps[] = {
#embed "risks/apps.txt"
};
static const unsigned char authorities[] = {
#embed "authorities/authorities.tsv"
};
static const unsigned char checklist[] = {
#embed "checklist/checklist.tsv"
};
static const unsigned char rules_at[] = {
#embed "rules/AT.txt"
};
static const unsigned char rules_be[] = {
#embed "rules/BE.txt"
};
static const unsigned char rules_ch[] = {
#embed "rules/CH.txt"
};
static const unsigned char rules_ch_ge[] = {
#embed "rules/CH-GE.txt"
};
static const unsigned char rules_de[] = {
#embed "rules/DE.txt"
};
static const unsigned char rules_es[] = {
#embed "rules/ES.txt"
};
static const unsigned char rules_eu[] = {
#embed "rules/EU.txt"
};
static const unsigned char rules_fr[] = {
#embed "rules/FR.txt"
};
static const unsigned char rules_nl[] = {
#embed "rules/NL.txt"
};
static const unsigned char rules_uk[] = {
#embed "rules/UK.txt"
};
static const unsigned char screens_en[] = {
#embed "words/screens/en.txt"
};
static const unsigned char screens_fr[] = {
#embed "words/screens/fr.txt"
};
static const unsigned char screens_nl[] = {
#embed "words/screens/nl.txt"
};
static const unsigned char screens_de[] = {
#embed "words/screens/de.txt"
};
static const unsigned char session_en[] = {
#embed "words/session/en.txt"
};
static const unsigned char session_fr[] = {
#embed "words/session/fr.txt"
};
static const unsigned char session_nl[] = {
#embed "words/session/nl.txt"
};
static const unsigned char session_de[] = {
#embed "words/session/de.txt"
};
static const unsigned char handouts_en[] = {
#embed "words/handouts/en.txt"
};
static const unsigned char usertest_en[] = {
#embed "usertest/en.txt"
};
static const unsigned char handouts_fr[] = {
#embed "words/handouts/fr.txt"
};
static const unsigned char usertest_fr[] = {
#embed "usertest/fr.txt"
};
static const unsigned char handouts_nl[] = {
#embed "words/handouts/nl.txt"
};
static const unsigned char usertest_nl[] = {
#embed "usertest/nl.txt"
};
static const unsigned char handouts_de[] = {
#embed "words/handouts/de.txt"
};
static const unsigned char usertest_de[] = {
#embed "usertest/de.txt"
};
static const unsigned char handout_companies[] = {
#embed "handouts/companies.tsv"
};
static const unsigned char script_who_is_nadia_en[] = {
#embed "sessions/who-is-nadia.en.session"
};
static const unsigned char script_who_is_nadia_fr[] = {
#embed "sessions/who-is-nadia.fr.session"
};
static const unsigned char script_who_is_nadia_nl[] = {
#embed "sessions/who-is-nadia.nl.session"
};
static const unsigned char script_who_is_nadia_de[] = {
#embed "sessions/who-is-nadia.de.session"
};
static const unsigned char script_read_the_leaflet_en[] = {
#embed "sessions/read-the-leaflet.en.session"
};
static const unsigned char script_read_the_leaflet_fr[] = {
#embed "sessions/read-the-leaflet.fr.session"
};
static const unsigned char script_read_the_leaflet_nl[] = {
#embed "sessions/read-the-leaflet.nl.session"
};
static const unsigned char script_read_the_leaflet_de[] = {
#embed "sessions/read-the-leaflet.de.session"
};
static const unsigned char script_leaflet_to_letter_en[] = {
#embed "sessions/leaflet-to-letter.en.session"
};
static const unsigned char script_leaflet_to_letter_fr[] = {
#embed "sessions/leaflet-to-letter.fr.session"
};
static const unsigned char script_leaflet_to_letter_nl[] = {
#embed "sessions/leaflet-to-letter.nl.session"
};
static const unsigned char script_leaflet_to_letter_de[] = {
#embed "sessions/leaflet-to-letter.de.session"
};

#define ROW(identifier, path) {path, identifier, sizeof identifier},
static const Asset assets[] = {FILES(ROW)};

size_t asset_count(void) { return sizeof assets / sizeof *assets; }

Asset asset_at(size_t index) { return assets[index]; }
