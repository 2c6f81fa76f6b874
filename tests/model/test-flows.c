/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "demo-support.h"
#include "exchange/exchange.h"
#include "flows-support.h"
#include "model/conformity.h"
#include "model/gap-round.h"

/* A flow is told in the words of the command line, one line each:
 *   as REF                     who acts from now on
 *   today DATE
 *   add TYPE field=value …     "+TYPE" is what was added last
 *   set REF field=value …
 *   check ID evidence          what the records and the auditors say about a requirement
 *   log WORDS                  in the history, the newest revision or its person says so
 * Behind a line, ", refused: WORDS" says that it is refused with these words, and ", note: WORDS" that something is remarked. */

typedef struct {
  Fixture    *fixture;
  GHashTable *added;    /* "+audit" -> number */
  const char *line;
} Flow;

static const char *
resolve (Flow       *flow,
         const char *word)
{
  const char *ref = *word == '+' ? g_hash_table_lookup (flow->added, word) : NULL;

  return ref != NULL ? ref : word;
}

/* Returns: (transfer full): the value with what was added in it, "SUP-0001" for "+supplier" */
static char *
fill_value (Flow       *flow,
            const char *value)
{
  return g_strdup (resolve (flow, value));
}

static gboolean
set_fields (Flow       *flow,
            MunRecord  *record,
            char      **words,
            GError    **error)
{
  for (; *words != NULL; words++)
    {
      char *equals = strchr (*words, '=');
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      int field;

      if (equals == NULL)
        g_error ("“%s” is no field=value in “%s”", *words, flow->line);
      name = g_strndup (*words, equals - *words);
      value = fill_value (flow, equals + 1);
      if (g_str_equal (name, "note"))
        {
          mun_record_set_note (record, value);
          continue;
        }
      field = mun_spec_find_field (mun_record_get_spec (record), name);
      if (field < 0)
        g_error ("No field “%s” in “%s”", name, flow->line);
      if (!mun_exchange_read_value (flow->fixture->workspace, record, (guint) field, value, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static void
expect_note (Flow       *flow,
             GPtrArray  *issues,
             const char *note)
{
  for (guint i = 0; note != NULL && i < issues->len; i++)
    if (strstr (((MunIssue *) g_ptr_array_index (issues, i))->message, note) != NULL)
      return;
  if (note != NULL)
    g_error ("“%s” is not remarked: %s", note, flow->line);
}

/* Adds or sets. @refused, @note: (nullable) */
static void
write_record (Flow       *flow,
              char      **words,
              const char *refused,
              const char *note)
{
  MunWorkspace *workspace = flow->fixture->workspace;
  gboolean add = g_str_equal (words[0], "add");
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = add ? mun_workspace_new_record (workspace, mun_spec_find (words[1])) : mun_workspace_lookup (workspace, resolve (flow, words[1]), &error);
  g_autoptr(GPtrArray) issues = NULL;
  gboolean done;

  g_assert_no_error (error);
  done = set_fields (flow, record, words + 2, &error);
  if (done)
    {
      issues = mun_record_issues (workspace, record);
      done = mun_workspace_save (workspace, record, NULL, &error);
    }
  if (done && refused != NULL)
    g_error ("It was not refused: %s", flow->line);
  if (!done && refused == NULL)
    g_error ("%s\n  was refused: %s", flow->line, error->message);
  if (!done && strstr (error->message, refused) == NULL)
    g_error ("%s\n  was refused otherwise: %s", flow->line, error->message);
  if (!done)
    mun_record_revert (record);
  else
    expect_note (flow, issues, note);
  if (done && add)
    g_hash_table_replace (flow->added, g_strconcat ("+", words[1], NULL), g_strdup (mun_record_get_ref (record)));
}

static void
check_evidence (Flow       *flow,
                const char *id,
                const char *evidence)
{
  MunWorkspace *workspace = flow->fixture->workspace;
  MunCatalogue *catalogue = mun_gap_catalogue_for (workspace);
  g_autoptr(GError) error = NULL;
  MunConformity *conformity = mun_conformity_current (workspace, catalogue, &error);
  const MunResult *result;
  MunEvidence judged;

  g_assert_no_error (error);
  result = mun_conformity_find (conformity, id);
  g_assert_nonnull (result);
  if (!g_str_equal (mun_evidence_key (result->evidence), evidence))
    g_error ("%s is %s, not %s", id, mun_evidence_key (result->evidence), evidence);
  g_assert_true (mun_conformity_judge (workspace, result->requirement, &judged, &error));
  g_assert_cmpint (judged, ==, result->evidence);
}

static void
check_log (Flow       *flow,
           const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (flow->fixture->workspace), &error);

  g_assert_no_error (error);
  if (strstr (head->summary, words) == NULL && strstr (head->person, words) == NULL)
    g_error ("The newest revision is “%s” by %s, not “%s”", head->summary, head->person, words);
}

static void
act (Flow       *flow,
     char      **words,
     const char *refused,
     const char *note)
{
  MunWorkspace *workspace = flow->fixture->workspace;

  if (g_str_equal (words[0], "as"))
    {
      g_autoptr(MunRecord) person = mun_workspace_lookup (workspace, resolve (flow, words[1]), NULL);

      g_assert_nonnull (person);
      mun_workspace_set_person (workspace, mun_record_get_id (person));
    }
  else if (g_str_equal (words[0], "today"))
    mun_workspace_set_today (workspace, words[1]);
  else if (g_str_equal (words[0], "check"))
    check_evidence (flow, words[1], words[2]);
  else if (g_str_equal (words[0], "log"))
    check_log (flow, words[1]);
  else
    write_record (flow, words, refused, note);
}

/* Cuts @mark and what stands behind it off @line. Returns: (nullable): what stood there */
static char *
cut_off (char       *line,
         const char *mark)
{
  char *at = strstr (line, mark);

  if (at == NULL)
    return NULL;
  *at = '\0';
  return at + strlen (mark);
}

static void
test_flow (Fixture       *fixture,
           gconstpointer  data)
{
  const MunFlow *told = data;
  g_autoptr(GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Flow flow = { fixture, added, NULL };
  g_autoptr(MunRecord) coordinator = mun_workspace_lookup (fixture->workspace, "PER-0003", NULL);

  mun_workspace_set_person (fixture->workspace, mun_record_get_id (coordinator));
  for (const char * const *line = told->lines; *line != NULL; line++)
    {
      g_autofree char *text = g_strdup (*line);
      const char *refused = cut_off (text, ", refused: ");
      const char *note = cut_off (text, ", note: ");
      g_auto(GStrv) words = NULL;
      g_autoptr(GError) error = NULL;

      flow.line = *line;
      g_shell_parse_argv (text, NULL, &words, &error);
      g_assert_no_error (error);
      act (&flow, words, refused, note);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY "T12:00", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (const MunFlow *flow = mun_flows (); flow->path != NULL; flow++)
    {
      g_autofree char *path = g_strconcat ("/model/flows/", flow->path, NULL);

      g_test_add (path, Fixture, flow, set_up, test_flow, tear_down);
    }
  return g_test_run ();
}
