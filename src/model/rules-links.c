/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "spec/order.h"

/* What a record may point to: not to itself, not twice to the same where two ends are meant, and to nothing that was withdrawn before. */

static gboolean
is_link (const MunField *field)
{
  return field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS;
}

/* An old link stays: what it points to was in use when it was made. */
static void
review_target (MunWorkspace *workspace,
               MunRecord    *record,
               guint         field,
               const char   *id,
               GPtrArray    *issues)
{
  const char *label = _(mun_record_get_spec (record)->fields[field].label);
  g_autoptr(MunRecord) target = mun_workspace_get_any (workspace, id, NULL);
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;

  if (target == NULL || mun_record_is_new (target) || *mun_record_get_withdrawn (target) == '\0')
    return;
  name = mun_workspace_title (workspace, mun_record_get_spec (target), id);
  reason = mun_text_shorten (mun_record_get_withdrawn (target), 80);
  mun_add_issue (issues, MUN_ISSUE_STOP, record, field, _("“%1$s”: %2$s “%3$s” was withdrawn (%4$s). Choose another, or restore it first."),
                 label, mun_record_get_ref (target), name, reason);
}

static void
review_link (MunWorkspace *workspace,
             MunRecord    *record,
             guint         field,
             GPtrArray    *issues)
{
  const MunField *description = &mun_record_get_spec (record)->fields[field];
  g_auto(GStrv) ids = mun_workspace_split_links (workspace, description, mun_record_get (record, field));
  g_auto(GStrv) before = g_strsplit (mun_record_is_new (record) ? "" : mun_record_get_saved (record, field), "\n", -1);

  for (char **id = ids; *id != NULL; id++)
    if (g_str_equal (*id, mun_record_get_id (record)))
      mun_add_issue (issues, MUN_ISSUE_STOP, record, field, _("“%s”: a record does not point to itself. Choose another one."), _(description->label));
    else if (**id != '\0' && !(description->flags & MUN_COMPUTED) && !mun_workspace_is_restoring (workspace)
             && !g_strv_contains ((const char * const *) before, *id))
      review_target (workspace, record, field, *id, issues);
}

void
mun_links_review (MunWorkspace *workspace,
                  MunRecord    *record,
                  GPtrArray    *issues)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    if (is_link (&spec->fields[i]) && mun_record_is_set (record, i) && mun_rules_is_touched (record, i))
      review_link (workspace, record, i, issues);
  for (const MunEnds *ends = mun_ends (); ends->spec != NULL; ends++)
    if (ends->spec == spec && mun_record_is_set (record, ends->from) && mun_record_is (record, ends->to, mun_record_get (record, ends->from)))
      mun_add_issue (issues, MUN_ISSUE_STOP, record, ends->to, _("“%1$s” and “%2$s” are the same. Choose two different ones."),
                     _(spec->fields[ends->from].label), _(spec->fields[ends->to].label));
}
