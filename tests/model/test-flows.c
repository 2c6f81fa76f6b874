/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "demo-support.h"
#include "exchange/exchange.h"
#include "flows-support.h"
#include "model/conformity.h"
#include "model/gap-round.h"
#include "model/soft-stops.h"

/* A flow is told in the words of the command line, one line each:
 *   as REF                     who acts from now on
 *   today DATE
 *   add TYPE field=value …     "+TYPE" is what was added last
 *   set REF field=value …
 *   withdraw REF
 *   undo REF state             the newest revision in which the record came into that state
 *   check ID evidence          what the records and the auditors say about a requirement
 *   state REF state                what its state is by this day, read anew and found by a search for it
 *   log WORDS                  in the history, the newest revision or its person says so
 *   trail REF step WORDS       the last decision about the record is of this sort, by who acts now, and its comment says so
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

/* What is refused is refused with these words. @refused: (nullable) */
static void
expect (Flow         *flow,
        gboolean      done,
        const char   *refused,
        const GError *error)
{
  if (done && refused != NULL)
    g_error ("It was not refused: %s", flow->line);
  if (!done && refused == NULL)
    g_error ("%s\n  was refused: %s", flow->line, error->message);
  if (!done && strstr (error->message, refused) == NULL)
    g_error ("%s\n  was refused otherwise: %s", flow->line, error->message);
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
      /* What is weak is for another test. */
      mun_workspace_give_reason (workspace, "It is the flow that counts here");
      done = mun_workspace_save (workspace, record, NULL, &error);
    }
  expect (flow, done, refused, error);
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
check_state (Flow       *flow,
             const char *ref,
             const char *state)
{
  MunWorkspace *workspace = flow->fixture->workspace;
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, resolve (flow, ref), &error);
  const MunSpec *spec;
  g_autoptr(GPtrArray) found = NULL;

  g_assert_no_error (error);
  spec = mun_record_get_spec (record);
  if (!g_str_equal (mun_record_get_state (record), state))
    g_error ("%s is “%s”, not “%s”", ref, mun_record_get_state (record), state);
  found = mun_workspace_find (workspace, spec, spec->state_field, MUN_IS, state, -1);
  g_assert_true (g_ptr_array_find (found, record, NULL));
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
check_trail (Flow  *flow,
             char **words)
{
  MunWorkspace *workspace = flow->fixture->workspace;
  g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, resolve (flow, words[1]), NULL);
  g_autoptr(GPtrArray) steps = mun_workspace_find (workspace, &mun_approval_step_spec, APPROVAL_STEP_RECORD, MUN_IS, mun_record_get_id (record), -1);
  MunRecord *last = steps->len > 0 ? steps->pdata[steps->len - 1] : NULL;

  if (last == NULL || !mun_record_is (last, APPROVAL_STEP_STEP, words[2]))
    g_error ("%s: the last decision is “%s”", flow->line, last != NULL ? mun_record_get (last, APPROVAL_STEP_STEP) : "");
  g_assert_cmpstr (mun_record_get (last, APPROVAL_STEP_PERSON), ==, mun_workspace_get_person (workspace));
  if (words[3] != NULL && strstr (mun_record_get (last, APPROVAL_STEP_COMMENT), words[3]) == NULL)
    g_error ("%s: the comment is “%s”", flow->line, mun_record_get (last, APPROVAL_STEP_COMMENT));
}

static void
withdraw (Flow       *flow,
          const char *ref,
          const char *refused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = mun_workspace_lookup (flow->fixture->workspace, resolve (flow, ref), NULL);

  gboolean done;

  g_assert_nonnull (record);
  done = mun_workspace_withdraw (flow->fixture->workspace, record, "Not needed", &error);
  expect (flow, done, refused, error);
}

static gboolean
came_into (MunStore   *store,
           gint64      number,
           MunRecord  *record,
           const char *state)
{
  g_autoptr(GPtrArray) changes = mun_store_revision_changes (store, number, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const MunFieldChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->id, mun_record_get_id (record)) && change->field == (int) mun_record_get_spec (record)->state_field
          && g_str_equal (change->now, state))
        return TRUE;
    }
  return FALSE;
}

static void
undo (Flow       *flow,
      const char *ref,
      const char *state,
      const char *refused)
{
  MunWorkspace *workspace = flow->fixture->workspace;
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, resolve (flow, ref), NULL);
  g_autoptr(GPtrArray) revisions = mun_store_revisions (store, mun_record_get_id (record), 0, G_MAXINT, NULL);
  gint64 number = 0;
  gboolean done;

  for (guint i = 0; number == 0 && i < revisions->len; i++)
    {
      const MunRevision *revision = g_ptr_array_index (revisions, i);

      if (came_into (store, revision->number, record, state))
        number = revision->number;
    }
  g_assert_cmpint (number, >, 1);
  done = mun_workspace_undo (workspace, number, NULL, &error);
  expect (flow, done, refused, error);
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
  else if (g_str_equal (words[0], "state"))
    check_state (flow, words[1], words[2]);
  else if (g_str_equal (words[0], "log"))
    check_log (flow, words[1]);
  else if (g_str_equal (words[0], "trail"))
    check_trail (flow, words);
  else if (g_str_equal (words[0], "withdraw"))
    withdraw (flow, words[1], refused);
  else if (g_str_equal (words[0], "undo"))
    undo (flow, words[1], words[2], refused);
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

static void
add_flows (const MunFlow *flows)
{
  for (const MunFlow *flow = flows; flow->path != NULL; flow++)
    {
      g_autofree char *path = g_strconcat ("/model/flows/", flow->path, NULL);

      g_test_add (path, Fixture, flow, set_up, test_flow, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY "T12:00", TRUE);
  g_test_init (&argc, &argv, NULL);
  add_flows (mun_flows ());
  add_flows (mun_flows_kept ());
  add_flows (mun_flows_of_posts ());
  return g_test_run ();
}
