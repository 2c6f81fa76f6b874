/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/whole-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/rules-steps.h"
#include "spec/kept.h"

/* Each step is asked for what it needs when it is made. Here the same is asked of what stands in the file, whoever wrote it. */

/* What the approval trail knows: "RECORD PERSON" for each decision, "RECORD reopen" for each record that was opened again. */
typedef struct {
  MunWorkspace *workspace;
  GHashTable   *trail;
  GPtrArray    *faults;
} Check;

static void
read_trail (Check *check)
{
  g_autoptr(GPtrArray) steps = mun_workspace_find (check->workspace, &mun_approval_step_spec, -1);

  for (guint i = 0; i < steps->len; i++)
    {
      MunRecord *step = steps->pdata[i];
      const char *record = mun_record_get (step, APPROVAL_STEP_RECORD);

      g_hash_table_add (check->trail, g_strdup_printf ("%s %s", record, mun_record_get (step, APPROVAL_STEP_PERSON)));
      if (mun_record_is (step, APPROVAL_STEP_STEP, "reopen"))
        g_hash_table_add (check->trail, g_strdup_printf ("%s reopen", record));
    }
}

static gboolean
is_in_trail (Check      *check,
             MunRecord  *record,
             const char *what)
{
  g_autofree char *key = g_strdup_printf ("%s %s", mun_record_get_id (record), what);

  return g_hash_table_contains (check->trail, key);
}

/* What the program fills in with the step is guarded by the file. */
static gboolean
is_signature (const char *name)
{
  static const char * const filled[] = { "approved_by", "approved_on", "closed_by", "closed_on", NULL };

  return g_strv_contains (filled, name);
}

/* Returns: (transfer full): labels of what the step asks for and the record has not */
static char *
list_missing (MunRecord           *record,
              const MunTransition *move)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(GString) missing = g_string_new (NULL);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];
      gboolean asked = mun_kept_has_word (move->needs, field->name) && !is_signature (field->name);

      asked = asked || (!move->early && (field->flags & MUN_REQUIRED) && !(field->flags & MUN_COMPUTED));
      if (asked && !mun_record_is_set (record, i))
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", _(field->label));
    }
  return g_string_free (g_steal_pointer (&missing), FALSE);
}

/* A record comes to its state by one of the steps that lead there, and has what that one asks for. What was closed and is opened again has a line in the trail. */
static void
check_state (Check     *check,
             MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state = mun_record_get_state (record);
  g_autofree char *first = NULL;

  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    {
      g_autofree char *missing = NULL;

      if (!g_str_equal (move->to, state) || (g_strcmp0 (move->from, "closed") == 0 && !is_in_trail (check, record, "reopen")))
        continue;
      missing = list_missing (record, move);
      if (*missing == '\0')
        return;
      if (first == NULL)
        first = g_steal_pointer (&missing);
    }
  if (first != NULL)
    g_ptr_array_add (check->faults,
                     /* Translators: %1$s a kind of record, %2$s its number, %3$s its state, %4$s names of fields */
                     g_strdup_printf (_("%1$s %2$s is “%3$s” without what that asks for: %4$s. Fill that in, or lead the record back to an earlier state."),
                                      _(spec->title), mun_record_get_ref (record), mun_step_label (spec, state), first));
}

static void
check_names (Check     *check,
             MunRecord *record)
{
  static const char * const names[] = { "approved_by", "accepted_by", "decided_by" };
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = mun_spec_find_field (spec, names[i]);
      g_autofree char *name = NULL;

      if (field < 0 || !(spec->fields[field].flags & MUN_IN_PERSON) || !mun_record_is_set (record, field) || !mun_signed_is_reached (record, field)
          || is_in_trail (check, record, mun_record_get (record, field)))
        continue;
      name = mun_workspace_title (check->workspace, &mun_person_spec, mun_record_get (record, field));
      g_ptr_array_add (check->faults,
                       /* Translators: %1$s a kind of record, %2$s its number, %3$s the name of a field, %4$s a person */
                       g_strdup_printf (_("%1$s %2$s: “%3$s” names %4$s, but the approval trail knows of no decision by %4$s. Let %4$s decide in Muniment, or bring the line of the trail along (approval_step)."),
                                        _(spec->title), mun_record_get_ref (record), _(spec->fields[field].label), name));
    }
}

/* Nobody writes down today what happens tomorrow; elsewhere on earth it may be tomorrow already. */
static void
check_days (Check         *check,
            const MunSpec *spec)
{
  g_autofree char *day = mun_date_add_days (mun_workspace_get_today (check->workspace), 2);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];
      g_autoptr(GPtrArray) records = NULL;

      if (!(field->flags & MUN_HAPPENED) || (field->flags & MUN_PLANNED))
        continue;
      records = mun_workspace_find (check->workspace, spec, (int) i, MUN_AT_LEAST, day, -1);
      for (guint k = 0; k < records->len; k++)
        {
          g_autofree char *shown = mun_workspace_format (check->workspace, records->pdata[k], (int) i, NULL);

          g_ptr_array_add (check->faults,
                           /* Translators: %1$s a kind of record, %2$s its number, %3$s the name of a field, %4$s a day */
                           g_strdup_printf (_("%1$s %2$s: “%3$s” says what has happened, and %4$s is still to come. Enter when it really was."),
                                            _(spec->title), mun_record_get_ref (records->pdata[k]), _(field->label), shown));
        }
    }
}

static void
check_auditors (Check *check)
{
  g_autoptr(GPtrArray) members = mun_workspace_find (check->workspace, &mun_audit_member_spec, AUDIT_MEMBER_OWN_WORK_CONFLICT, MUN_IS, "1", -1);

  for (guint i = 0; i < members->len; i++)
    if (mun_kept_has_word ("lead auditor", mun_record_get (members->pdata[i], AUDIT_MEMBER_PART))
        && mun_text_is_blank (mun_record_get (members->pdata[i], AUDIT_MEMBER_CONFLICT_SOLUTION)))
      g_ptr_array_add (check->faults,
                       /* Translators: %1$s a kind of record, %2$s its number, %3$s the name of a field */
                       g_strdup_printf (_("%1$s %2$s audits own work, and nothing says how that was solved. Fill in “%3$s”."), _(mun_audit_member_spec.title),
                                        mun_record_get_ref (members->pdata[i]), _(mun_audit_member_spec.fields[AUDIT_MEMBER_CONFLICT_SOLUTION].label)));
}

GPtrArray *
mun_whole_check (MunWorkspace *workspace)
{
  g_autoptr(GHashTable) trail = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Check check = { workspace, trail, NULL };

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  check.faults = g_ptr_array_new_with_free_func (g_free);
  read_trail (&check);
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(GPtrArray) records = mun_spec_has_state (*spec)
        ? mun_workspace_find (workspace, *spec, (*spec)->state_field, MUN_IS_NOT, mun_spec_first_state (*spec), -1) : NULL;

      check_days (&check, *spec);
      for (guint i = 0; records != NULL && i < records->len; i++)
        if (*mun_record_get_state (records->pdata[i]) != '\0')
          {
            check_state (&check, records->pdata[i]);
            check_names (&check, records->pdata[i]);
          }
    }
  check_auditors (&check);
  return check.faults;
}

MunVerification *
mun_workspace_verify (MunWorkspace  *workspace,
                      GCancellable  *cancellable,
                      GError       **error)
{
  MunVerification *verification;
  g_autoptr(GPtrArray) faults = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  verification = mun_store_verify (mun_workspace_get_store (workspace), cancellable, error);
  /* What cannot be read is not judged. */
  if (verification == NULL || verification->problems->len > 0)
    return verification;
  faults = mun_whole_check (workspace);
  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (verification->problems, g_strdup (faults->pdata[i]));
  return verification;
}
