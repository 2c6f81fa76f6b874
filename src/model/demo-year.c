/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/demo-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/data.h"
#include "base/date.h"
#include "model/rules-steps.h"

/* The year of the demonstration organisation. A group of the file is a revision and named after its moment; "moment 2" is a further step of
 * the same revision. See the head of the file for its words. */

#define YEAR_FILE "demonstration/tarnwick-year.ini"
#define FIRST     "first"

typedef struct {
  MunDemo    *demo;
  GKeyFile   *file;
  char       *last;    /* the moment of the revision before, local */
} Year;

static void
year_clear (Year *year)
{
  g_clear_pointer (&year->file, g_key_file_unref);
  g_clear_pointer (&year->last, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Year, year_clear)

static GKeyFile *
read_year (GError **error)
{
  g_autoptr(GBytes) bytes = mun_data_lookup (YEAR_FILE, error);
  g_autoptr(GKeyFile) file = g_key_file_new ();

  g_key_file_set_list_separator (file, ' ');
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  return g_steal_pointer (&file);
}

static gboolean
is_day_off (const char *day)
{
  GDate date;

  g_date_set_parse (&date, day);
  return g_date_get_weekday (&date) >= G_DATE_SATURDAY;
}

/* The days of the file are moved with today, and what was a working day then may be a Sunday now: office work waits until Monday.
 * @live: what happened there and then stays. Returns: (transfer full) */
static char *
find_moment (const char *moment,
             int         shift,
             gboolean    live)
{
  g_autofree char *moved = mun_demo_shift_date (moment, shift);
  g_autofree char *day = g_strndup (moved, 10);

  while (!live && is_day_off (day))
    {
      g_autofree char *next = mun_date_add_days (day, 1);

      g_free (day);
      day = g_steal_pointer (&next);
    }
  return g_strconcat (day, moved + 10, NULL);
}

static gboolean
has_word (GStrv       words,
          const char *word)
{
  return words != NULL && g_strv_contains ((const char * const *) words, word);
}

/* The values that @record has from here on: those of the demonstration named in "fields", or all but those named in "without". */
static gboolean
take_values (Year        *year,
             const char  *group,
             const char  *key,
             MunRecord   *record,
             GError     **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *source = g_hash_table_lookup (year->demo->groups, key);
  g_auto(GStrv) only = g_key_file_get_string_list (year->file, group, "fields", NULL, NULL);
  g_auto(GStrv) without = g_key_file_get_string_list (year->file, group, "without", NULL, NULL);
  gboolean whole = only == NULL && without == NULL && !g_key_file_has_key (year->file, group, "state", NULL);
  g_auto(GStrv) names = g_key_file_get_keys (year->demo->file, source, NULL, error);

  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      int field = mun_spec_find_field (spec, *name);
      gboolean state = mun_spec_has_state (spec) && field == (int) spec->state_field;
      g_autofree char *text = NULL;

      if ((state && !whole) || (only != NULL && !has_word (only, *name)) || has_word (without, *name))
        continue;
      text = g_key_file_get_string (year->demo->file, source, *name, error);
      if (text == NULL || !mun_demo_set_field (year->demo, record, source, *name, text, error))
        return FALSE;
    }
  return names != NULL;
}

/* What stands in the file of the year itself: "rsk1.current_likelihood=4", or "all.review_due=2026-06-30". */
static gboolean
take_own_values (Year        *year,
                 const char  *group,
                 const char  *key,
                 MunRecord   *record,
                 GError     **error)
{
  g_auto(GStrv) names = g_key_file_get_keys (year->file, group, NULL, error);

  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      const char *dot = strchr (*name, '.');
      g_autofree char *whose = dot != NULL ? g_strndup (*name, dot - *name) : NULL;
      g_autofree char *text = NULL;

      if (whose == NULL || !(g_str_equal (whose, key) || g_str_equal (whose, "all")))
        continue;
      text = g_key_file_get_string (year->file, group, *name, error);
      if (text == NULL || !mun_demo_set_field (year->demo, record, group, dot + 1, text, error))
        return FALSE;
    }
  return names != NULL;
}

static gboolean
take_state (Year        *year,
            const char  *group,
            MunRecord   *record,
            GError     **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autofree char *state = g_key_file_get_string (year->file, group, "state", NULL);

  return state == NULL || !mun_spec_has_state (spec)
         || mun_demo_set_field (year->demo, record, group, spec->fields[spec->state_field].name, state, error);
}

/* Returns: (transfer full) (element-type MunRecord) */
static GPtrArray *
collect_records (Year        *year,
                 const char  *group,
                 GError     **error)
{
  g_auto(GStrv) keys = g_key_file_get_string_list (year->file, group, "records", NULL, error);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (keys == NULL)
    return NULL;
  for (char **key = keys; *key != NULL; key++)
    {
      MunRecord *record = g_hash_table_lookup (year->demo->by_key, *key);

      if (record == NULL)
        {
          mun_demo_refuse (error, group, _("it points to a record that does not exist"));
          return NULL;
        }
      if (!take_values (year, group, *key, record, error) || !take_own_values (year, group, *key, record, error) ||
          !take_state (year, group, record, error))
        return NULL;
      g_ptr_array_add (records, g_object_ref (record));
    }
  return g_steal_pointer (&records);
}

/* Returns: (nullable): the step by which a person brings @record to the state that it has now */
static const MunTransition *
find_move (Year      *year,
           MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(GPtrArray) moves = NULL;

  if (mun_record_is_new (record) || !mun_spec_has_state (spec) || !mun_record_is_changed (record, spec->state_field))
    return NULL;
  moves = mun_state_moves (year->demo->workspace, record);
  for (guint i = 0; i < moves->len; i++)
    {
      const MunTransition *move = g_ptr_array_index (moves, i);

      if (g_str_equal (move->to, mun_record_get_state (record)))
        return move;
    }
  return NULL;
}

/* What was decided on paper has its line in the trail as well. */
static void
bring_trails (MunWorkspace *workspace,
              GPtrArray    *records)
{
  guint n = records->len;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GPtrArray) steps = mun_trail_bring (workspace, records->pdata[i]);

      for (guint k = 0; k < steps->len; k++)
        g_ptr_array_add (records, g_object_ref (steps->pdata[k]));
    }
}

static gboolean
save_step (Year        *year,
           const char  *group,
           const char  *message,
           GError     **error)
{
  MunWorkspace *workspace = year->demo->workspace;
  g_autoptr(GPtrArray) records = collect_records (year, group, error);
  const MunTransition *move = NULL;
  gboolean saved;

  if (records == NULL)
    return FALSE;
  if (records->len == 1 && message == NULL)
    move = find_move (year, g_ptr_array_index (records, 0));
  mun_workspace_set_restoring (workspace, g_key_file_get_boolean (year->file, group, "bring", NULL));
  if (mun_workspace_is_restoring (workspace))
    bring_trails (workspace, records);
  saved = move != NULL ? mun_state_move (workspace, g_ptr_array_index (records, 0), move, NULL, error)
                       : mun_workspace_save_all (workspace, records, message, error);
  mun_workspace_set_restoring (workspace, FALSE);
  if (!saved)
    g_prefix_error (error, "%s: ", group);
  return saved;
}

/* Who acts, and when. Two revisions of one day stay apart. */
static gboolean
enter_moment (Year        *year,
              const char  *group,
              GError     **error)
{
  MunWorkspace *workspace = year->demo->workspace;
  g_autofree char *person = g_key_file_get_string (year->file, group, "person", error);
  g_autofree char *moment = find_moment (group, year->demo->shift, g_key_file_get_boolean (year->file, group, "live", NULL));
  g_autofree char *shifted = mun_demo_shift_date (group, year->demo->shift);
  g_autofree char *day = g_strndup (shifted, 10);
  MunRecord *record = person != NULL ? g_hash_table_lookup (year->demo->by_key, person) : NULL;

  if (person == NULL)
    return FALSE;
  if (year->last != NULL && strcmp (moment, year->last) <= 0)
    {
      g_free (moment);
      moment = mun_date_time_add (year->last, 4);
    }
  mun_workspace_set_moment (workspace, &(MunMoment) { day, moment, record == NULL ? person : NULL });
  mun_workspace_set_person (workspace, record != NULL ? mun_record_get_id (record) : NULL);
  g_free (year->last);
  year->last = g_steal_pointer (&moment);
  return TRUE;
}

/* Returns: how many of @groups, from the first on, are one revision */
static guint
count_steps (char **groups)
{
  guint n = 1;

  while (groups[n] != NULL && g_str_has_prefix (groups[n], groups[0]) && groups[n][strlen (groups[0])] == ' ')
    n++;
  return n;
}

/* A further step may be somebody else's; the revision is of who acts first. */
static gboolean
save_further_step (Year        *year,
                   const char  *group,
                   GError     **error)
{
  MunWorkspace *workspace = year->demo->workspace;
  g_autofree char *key = g_key_file_get_string (year->file, group, "person", NULL);
  g_autofree char *first = g_strdup (mun_workspace_get_person (workspace));
  MunRecord *person = key != NULL ? g_hash_table_lookup (year->demo->by_key, key) : NULL;
  gboolean saved;

  if (key != NULL && person == NULL)
    return mun_demo_refuse (error, group, _("it points to a record that does not exist"));
  if (person != NULL)
    mun_workspace_set_person (workspace, mun_record_get_id (person));
  saved = save_step (year, group, NULL, error);
  mun_workspace_set_person (workspace, first);
  return saved;
}

static gboolean
save_revision (Year    *year,
               char   **groups,
               guint    n,
               GError **error)
{
  g_autofree char *message = g_key_file_get_string (year->file, groups[0], "message", NULL);
  gboolean ok = enter_moment (year, groups[0], error);

  if (!ok || n == 1)
    return ok && save_step (year, groups[0], message, error);
  if (message == NULL)
    return mun_demo_refuse (error, groups[0], _("a message is missing"));
  if (!mun_workspace_begin_group (year->demo->workspace, message, error))
    return FALSE;
  for (guint i = 0; i < n && ok; i++)
    ok = i == 0 ? save_step (year, groups[0], NULL, error) : save_further_step (year, groups[i], error);
  return mun_workspace_end_group (year->demo->workspace, ok, ok ? error : NULL) && ok;
}

static gboolean
save_year (Year    *year,
           GError **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (year->file, NULL);
  guint n;

  for (char **group = groups; *group != NULL; group += n)
    {
      n = count_steps (group);
      if (!g_str_equal (*group, FIRST) && !save_revision (year, group, n, error))
        return FALSE;
    }
  return TRUE;
}

MunWorkspace *
mun_demo_begin_year (const char  *path,
                     int          shift,
                     GError     **error)
{
  g_autoptr(GKeyFile) file = read_year (error);
  g_autofree char *moment = file != NULL ? g_key_file_get_string (file, FIRST, "moment", error) : NULL;
  g_autofree char *organisation = moment != NULL ? g_key_file_get_string (file, FIRST, "organisation", error) : NULL;
  g_autofree char *author = file != NULL ? g_key_file_get_string (file, FIRST, "author", NULL) : NULL;
  g_autofree char *local = NULL;
  g_autofree char *day = NULL;

  if (organisation == NULL)
    return NULL;
  local = find_moment (moment, shift, FALSE);
  day = g_strndup (local, 10);
  return mun_workspace_create_at (path, organisation, "en", &(MunMoment) { day, local, author }, error);
}

gboolean
mun_demo_live_through (MunDemo  *demo,
                       GError  **error)
{
  g_auto(Year) year = { .demo = demo, .file = read_year (error) };
  MunStore *store = mun_workspace_get_store (demo->workspace);
  gboolean ok;

  if (year.file == NULL || !mun_store_begin_series (store, error))
    return FALSE;
  ok = save_year (&year, error);
  ok = mun_store_end_series (store, ok, ok ? error : NULL) && ok;
  mun_workspace_set_moment (demo->workspace, NULL);
  mun_workspace_set_person (demo->workspace, NULL);
  return ok;
}
