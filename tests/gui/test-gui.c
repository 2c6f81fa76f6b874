/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "gui/filter.h"
#include "gui/help-texts.h"
#include "gui/places.h"
#include "gui/settings.h"
#include "gui/texts.h"
#include "model/path.h"
#include "spec/all.h"

/* Each register stands in exactly one place, and each place names only types that exist. */
static void
test_places (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) nowhere = g_ptr_array_new ();

  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) place->id));
      g_assert_cmpstr (place->title, !=, "");
      g_assert_cmpstr (place->tip, !=, "");
      g_assert_true (g_str_has_suffix (place->icon, "-symbolic"));
      g_assert_true (place->page != NULL || place->types[0] != NULL);
      g_assert_true (mun_place_find (place->id) == place);
      /* Each register has its turn; what shows the file as a whole has none. */
      g_assert_true (mun_path_unlocks (nowhere, place->id, place->types) == (place->types[0] == NULL));
      for (const char * const *type = place->types; *type != NULL; type++)
        {
          g_assert_nonnull (mun_spec_find (*type));
          if (!g_hash_table_add (seen, (gpointer) *type))
            g_error ("%s stands in two places", *type);
        }
    }
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_assert_nonnull (mun_place_of_module ((*spec)->module));
      g_assert_nonnull (mun_place_of_type (*spec));
      if (!((*spec)->flags & (MUN_SPEC_CHILD | MUN_SPEC_INTERNAL)) && !g_hash_table_contains (seen, (*spec)->name))
        g_error ("no place shows the register of %s", (*spec)->name);
    }
}

/* Whoever presses F1 finds something, wherever they are. */
static void
test_help (void)
{
  g_autoptr(GHashTable) topics = g_hash_table_new (g_str_hash, g_str_equal);

  for (const MunHelpTopic *topic = mun_help_topics (); topic->place != NULL; topic++)
    {
      g_assert_true (g_hash_table_add (topics, (gpointer) topic->place));
      g_assert_true (topic->title != NULL || mun_place_find (topic->place) != NULL);
      g_assert_nonnull (topic->sections[0].heading);
    }
  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    g_assert_true (g_hash_table_contains (topics, place->id));
}

static void
test_due (void)
{
  static const struct { int days; const char *text; } cases[] = {
    { -12, "12 days overdue" }, { -1, "1 day overdue" }, { 0, "today" }, { 1, "tomorrow" }, { 2, "in 2 days" }, { 90, "in 90 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mun_text_due (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_file_name (void)
{
  static const struct { const char *organisation; const char *name; } cases[] = {
    { "Hartmann Freight", "Hartmann Freight.muniment" },
    { " A/B \\ C: d? ", "A-B - C- d-.muniment" },
    { "../etc", "-.-etc.muniment" },
    { "安全公司", "安全公司.muniment" },
    { "  ", "Our organisation.muniment" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = mun_text_file_name (cases[i].organisation);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_tone (void)
{
  static const struct { const MunSpec *spec; const char *state; MunTone tone; } cases[] = {
    { &mun_scope_spec, "", MUN_TONE_START },
    { &mun_scope_spec, "draft", MUN_TONE_START },
    { &mun_scope_spec, "in_review", MUN_TONE_GOING },
    { &mun_scope_spec, "approved", MUN_TONE_DONE },
    { &mun_scope_spec, "superseded", MUN_TONE_OVER },
    { &mun_risk_spec, "in_treatment", MUN_TONE_GOING },
    { &mun_risk_spec, "accepted", MUN_TONE_DONE },
    { &mun_role_spec, "retired", MUN_TONE_OVER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_tone_of_state (cases[i].spec, cases[i].state), ==, cases[i].tone);
  for (MunTone tone = 0; tone < MUN_N_TONES; tone++)
    {
      g_assert_nonnull (mun_tone_icon (tone));
      g_assert_nonnull (mun_tone_class (tone));
    }
}

static void
test_recent (void)
{
  const char * const old[] = { "a", "b", "c", NULL };
  g_auto(GStrv) known = mun_recent_put (old, "c", 10);
  g_auto(GStrv) full = mun_recent_put (old, "d", 3);
  g_autofree char *known_text = g_strjoinv (" ", known);
  g_autofree char *full_text = g_strjoinv (" ", full);

  g_assert_cmpstr (known_text, ==, "c a b");
  g_assert_cmpstr (full_text, ==, "d a b");
}

/* A filter travels through an action as it is; one that names what does not exist is refused. */
static void
test_filter (void)
{
  g_autoptr(MunFilter) filter = mun_filter_new (&mun_risk_spec);
  g_autoptr(GVariant) variant = NULL;
  g_autoptr(MunFilter) back = NULL;
  MunQuery query = { 0 };
  static const char * const wrong[] = {
    "('no_such_type', [('title', 0, 'x')])", "('risk', [('no_such_field', 0, 'x')])", "('risk', [('title', 99, 'x')])", "('risk', [('title', -1, 'x')])",
  };

  mun_filter_add (filter, RISK_STATUS, MUN_NOT_IN, "closed\naccepted");
  mun_filter_add (filter, RISK_OWNER, MUN_UNSET, NULL);
  variant = g_variant_ref_sink (mun_filter_to_variant (filter));
  back = mun_filter_from_variant (variant);
  g_assert_nonnull (back);
  mun_filter_fill (back, &query);
  g_assert_true (query.spec == &mun_risk_spec);
  g_assert_cmpuint (query.n_conditions, ==, 2);
  g_assert_cmpint (query.conditions[0].field, ==, RISK_STATUS);
  g_assert_cmpint (query.conditions[0].op, ==, MUN_NOT_IN);
  g_assert_cmpstr (query.conditions[0].value, ==, "closed\naccepted");
  g_assert_cmpint (query.conditions[1].op, ==, MUN_UNSET);
  g_assert_null (query.conditions[1].value);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GVariant) bad = g_variant_parse (G_VARIANT_TYPE ("(sa(sis))"), wrong[i], NULL, NULL, NULL);

      g_assert_nonnull (bad);
      g_assert_null (mun_filter_from_variant (bad));
    }
}

/* The day is the same, only held together. */
static void
test_whole_day (void)
{
  g_autofree char *day = mun_text_whole_day ("2026-11-02");
  g_autofree char *none = mun_text_whole_day ("");
  g_auto(GStrv) letters = g_strsplit (day, "\u2060", -1);
  g_autofree char *text = g_strjoinv ("", letters);

  g_assert_cmpuint (g_strv_length (letters), ==, strlen ("2 Nov 2026"));
  g_assert_cmpstr (text, ==, "2\u00a0Nov\u00a02026");
  g_assert_cmpstr (none, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gui/places", test_places);
  g_test_add_func ("/gui/help", test_help);
  g_test_add_func ("/gui/due", test_due);
  g_test_add_func ("/gui/file-name", test_file_name);
  g_test_add_func ("/gui/tone", test_tone);
  g_test_add_func ("/gui/recent", test_recent);
  g_test_add_func ("/gui/filter", test_filter);
  g_test_add_func ("/gui/whole-day", test_whole_day);

  return g_test_run ();
}
