/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/workspace-private.h"

#include <glib/gi18n.h>

/* What relies on a record, so that it does not go without a word. */

/* A line that needs another record besides the one that it stands in ties the two together, as who holds a role does. */
static gboolean
is_tie (const MunSpec *spec)
{
  for (guint i = 0; i < spec->n_fields; i++)
    if (i != spec->parent_field && spec->fields[i].kind == MUN_KIND_LINK && (spec->fields[i].flags & MUN_REQUIRED))
      return TRUE;
  return FALSE;
}

/* What has come to its end, or was written down once, goes on as it is without what it names. */
static gboolean
is_over (MunRecord *record)
{
  static const char * const ends[] = { "closed", "retired", "ended", "superseded", "obsolete", "archived", "destroyed", "cancelled", "rejected", "dropped", "refused",
                                       "replaced", "repealed", "expired", "achieved", "missed", "verified", "effective", "not_effective", "realised", "done", "final", "follow_up", NULL };
  const MunSpec *spec = mun_record_get_spec (record);

  if (!mun_spec_has_state (spec))
    return (spec->flags & MUN_SPEC_APPEND_ONLY) != 0;
  /* Of what was approved, a version in force relies on it still; a round or a review that was approved is over. */
  if (g_str_equal (mun_record_get_state (record), "approved"))
    return spec == &mun_risk_assessment_spec || spec == &mun_management_review_spec || spec == &mun_after_action_review_spec || spec == &mun_gap_assessment_spec;
  return g_strv_contains (ends, mun_record_get_state (record));
}

/* Whether what points to @record relies on it from outside: its own lines go with it, and the infrastructure does not count. */
static gboolean
relies (MunWorkspace *self,
        MunRecord    *record,
        const MunHit *hit,
        gboolean      in_use)
{
  g_autoptr(MunRecord) user = NULL;

  if (hit->spec->flags & MUN_SPEC_INTERNAL)
    return FALSE;
  user = mun_workspace_get (self, hit->spec, hit->id, NULL);
  if (user == NULL || *mun_record_get_withdrawn (user) != '\0' || (in_use && is_over (user)))
    return FALSE;
  return !(hit->spec->flags & MUN_SPEC_CHILD) || is_tie (hit->spec) || !mun_record_is (user, hit->spec->parent_field, mun_record_get_id (record));
}

char *
mun_reliance_describe (MunWorkspace  *self,
                       MunRecord     *record,
                       gboolean       in_use,
                       GError       **error)
{
  g_autoptr(GPtrArray) hits = mun_store_linked_from (self->store, mun_record_get_id (record), error);
  g_autoptr(GString) users = g_string_new (NULL);
  guint count = 0;

  if (hits == NULL)
    return NULL;
  for (guint i = 0; i < hits->len; i++)
    {
      const MunHit *hit = g_ptr_array_index (hits, i);

      if (!relies (self, record, hit, in_use))
        continue;
      if (count++ < 5)
        {
          g_autofree char *title = mun_workspace_title (self, hit->spec, hit->id);

          g_string_append_printf (users, "%s%s “%s”", count > 1 ? ", " : "", hit->ref, title);
        }
    }
  if (count > 5)
    g_string_append_printf (users, _(" and %d more"), count - 5);
  return g_string_free (g_steal_pointer (&users), FALSE);
}
