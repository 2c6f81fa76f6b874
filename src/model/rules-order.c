/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "spec/order.h"

/* What happened has its order, and what has happened is not still to come. */

/* Minutes: clocks differ, and a report by telephone comes with the time of somebody else's. */
#define TOLERANCE 5

static void
review_order (MunRecord      *record,
              const MunOrder *order,
              GPtrArray      *issues)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *first = mun_record_get (record, order->first);
  const char *then = mun_record_get (record, order->then);
  g_autofree char *first_day = NULL;
  g_autofree char *then_day = NULL;
  gboolean touched = mun_rules_is_touched (record, order->first) || mun_rules_is_touched (record, order->then);

  if (!touched || *first == '\0' || *then == '\0' || strncmp (then, first, mun_order_length (order)) >= 0)
    return;
  first_day = mun_date_format (first, NULL);
  then_day = mun_date_format (then, NULL);
  mun_add_issue (issues, MUN_ISSUE_STOP, record, order->then, _("“%1$s” (%2$s) cannot lie before “%3$s” (%4$s). Correct the one that is wrong."),
                 _(spec->fields[order->then].label), then_day, _(spec->fields[order->first].label), first_day);
}

static gboolean
is_to_come (MunWorkspace *workspace,
            const char   *value)
{
  gboolean is_day = strlen (value) == strlen ("2026-11-02");
  g_autofree char *now = mun_workspace_dup_now (workspace);
  /* The tolerance is for clocks: just before midnight it does not make tomorrow today. */
  g_autofree char *latest = is_day ? g_strdup (now) : mun_date_time_add (now, TOLERANCE);

  /* While a past life is brought in, its clock may have gone on beyond the day of its rules. */
  if (workspace->moment != NULL && strcmp (workspace->moment, latest) > 0)
    {
      g_free (latest);
      latest = g_strdup (workspace->moment);
    }
  return is_day ? strncmp (value, latest, strlen ("2026-11-02")) > 0 : strcmp (value, latest) > 0;
}

/* Whether the field, in this edit, comes to say what has happened. */
static gboolean
tells_past (MunRecord *record,
            guint      field)
{
  const MunSpec *spec = mun_record_get_spec (record);
  MunFieldFlags flags = spec->fields[field].flags;

  if (!(flags & MUN_HAPPENED))
    return FALSE;
  if (!(flags & MUN_PLANNED))
    return mun_rules_is_touched (record, field);
  return strcmp (mun_record_get_state (record), mun_spec_first_state (spec)) != 0
         && (mun_rules_is_touched (record, field) || mun_record_is_changed (record, spec->state_field));
}

gboolean
mun_order_may_move (MunWorkspace         *workspace,
                    MunRecord            *record,
                    const MunTransition  *move,
                    GError              **error)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (mun_workspace_is_restoring (workspace) || strcmp (move->to, mun_spec_first_state (spec)) == 0)
    return TRUE;
  for (guint i = 0; i < spec->n_fields; i++)
    if ((spec->fields[i].flags & MUN_HAPPENED) && (spec->fields[i].flags & MUN_PLANNED) && mun_record_is_set (record, i)
        && is_to_come (workspace, mun_record_get (record, i)))
      return mun_refuse (error, _("“%1$s” is not possible yet: “%2$s” is still to come. Enter when it really was, or come back then."),
                         _(move->label), _(spec->fields[i].label));
  return TRUE;
}

/* Whether two records say the same in @field, or one of them says nothing. */
static gboolean
says_same (MunRecord *a,
           MunRecord *b,
           int        field)
{
  return !mun_record_is_set (a, field) || !mun_record_is_set (b, field) || mun_record_is (a, field, mun_record_get (b, field));
}

/* Whether @field is the number of a version that was approved: nobody changes that one. */
static gboolean
is_given (MunRecord *record,
          int        field)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state = mun_spec_has_state (spec) ? mun_record_get_saved (record, spec->state_field) : "";

  return (spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED)) && mun_spec_find_field (spec, "version") == field
         && (g_str_equal (state, "approved") || g_str_equal (state, "superseded"));
}

static void
refuse_again (MunWorkspace *workspace,
              MunRecord    *record,
              MunRecord    *there,
              int           field,
              GPtrArray    *issues)
{
  const char *label = _(mun_record_get_spec (record)->fields[field].label);
  g_autofree char *next = NULL;

  if (!is_given (there, field))
    {
      mun_add_issue (issues, MUN_ISSUE_STOP, record, field, _("“%1$s” says the same in %2$s already, and there is only one. Change that one, or enter another here."),
                     label, mun_record_get_ref (there));
      return;
    }
  next = mun_state_next_number (workspace, record);
  /* Translators: %1$s a number such as 2.0, %2$s a reference, %3$s the label of the field, %4$s the next number such as 3.0 */
  mun_add_issue (issues, MUN_ISSUE_STOP, record, field,
                 _("Version %1$s is %2$s already, there is only one, and what was approved stays as it is. Enter a higher number in “%3$s”, such as %4$s."),
                 mun_record_get (there, field), mun_record_get_ref (there), label, next);
}

/* What is there once is not entered again. */
static void
review_only (MunWorkspace  *workspace,
             MunRecord     *record,
             const MunOnly *only,
             GPtrArray     *issues)
{
  int first = only->fields[0];
  int last = only->fields[1] >= 0 ? only->fields[1] : first;
  /* What it is about is not what is wrong. */
  int wrong = only->spec->fields[first].kind == MUN_KIND_LINE ? first : last;
  gboolean touched = mun_record_is_withdrawn_changed (record) || mun_rules_is_touched (record, first) || mun_rules_is_touched (record, last);
  g_autoptr(GPtrArray) same = NULL;

  if (!touched || !mun_record_is_set (record, first) || *mun_record_get_withdrawn (record) != '\0')
    return;
  same = mun_workspace_find (workspace, only->spec, first, MUN_IS, mun_record_get (record, first), -1);
  for (guint i = 0; i < same->len; i++)
    if (same->pdata[i] != record && *mun_record_get_withdrawn (same->pdata[i]) == '\0' && says_same (same->pdata[i], record, last))
      {
        refuse_again (workspace, record, same->pdata[i], wrong, issues);
        return;
      }
}

void
mun_order_review (MunWorkspace *workspace,
                  MunRecord    *record,
                  GPtrArray    *issues)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (const MunOrder *order = mun_orders (); order->spec != NULL; order++)
    if (order->spec == spec)
      review_order (record, order, issues);
  for (const MunOnly *only = mun_onlies (); only->spec != NULL; only++)
    if (only->spec == spec)
      review_only (workspace, record, only, issues);
  /* A file that comes back may have been written where the clock runs ahead. */
  if (mun_workspace_is_restoring (workspace))
    return;
  for (guint i = 0; i < spec->n_fields; i++)
    if (tells_past (record, i) && mun_record_is_set (record, i) && is_to_come (workspace, mun_record_get (record, i)))
      mun_add_issue (issues, MUN_ISSUE_STOP, record, i,
                     _("“%s” says what has happened, and this is still to come. Enter when it really was, or leave it empty until then."), _(spec->fields[i].label));
}
