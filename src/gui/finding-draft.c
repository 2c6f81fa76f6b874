/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/finding-draft.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "base/text.h"
#include "gui/audit-walk-parts.h"
#include "gui/editor.h"
#include "gui/rows.h"
#include "model/audit-checklist.h"

struct _MunFindingDraft {
  GtkBox parent_instance;

  /* Owned */
  MunWorkspace *workspace;
  MunRecord    *item;
  MunRecord    *finding; /* not saved; NULL: none was begun */
};

G_DEFINE_FINAL_TYPE (MunFindingDraft, mun_finding_draft, GTK_TYPE_BOX)

static void
add_fields (MunFindingDraft *self)
{
  static const int fields[] = { AUDIT_FINDING_GRADE, AUDIT_FINDING_STATEMENT, AUDIT_FINDING_AGREED_ON };
  GtkWidget *group = mun_group_new (_("Finding"), _("What is wrong, said so that the people audited understand it. Requirement and proof come from this line."));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), mun_editor_new (self->workspace, self->finding, fields[i], TRUE));
  gtk_box_append (GTK_BOX (self), group);
  gtk_box_append (GTK_BOX (self), mun_walk_button_new (_("_Save the Finding"), "walk.save-finding", TRUE));
}

static void
fill (MunFindingDraft *self)
{
  mun_box_clear (GTK_BOX (self));
  if (mun_record_is_set (self->item, AUDIT_ITEM_FINDING))
    gtk_box_append (GTK_BOX (self), mun_walk_finding_link_new (self->workspace, mun_record_get (self->item, AUDIT_ITEM_FINDING)));
  else if (self->finding != NULL)
    add_fields (self);
  else if (mun_audit_item_asks_for_finding (self->item))
    gtk_box_append (GTK_BOX (self), mun_walk_button_new (_("_Draft the Finding"), "walk.draft", FALSE));
}

/* Returns: (nullable): what a finding still lacks before it can be discussed with anybody */
static const char *
find_lack (MunFindingDraft *self)
{
  if (mun_text_is_blank (mun_record_get (self->finding, AUDIT_FINDING_STATEMENT)))
    return _("Say in a sentence what is wrong, then save the finding.");
  if (mun_text_is_blank (mun_record_get (self->item, AUDIT_ITEM_EVIDENCE_SEEN)))
    return _("Note above what you saw, then save the finding: without proof it is an opinion.");
  if (!mun_record_is_set (self->item, AUDIT_ITEM_REQUIREMENT))
    return _("This line names no requirement. Name it in the checklist of the audit, then draft the finding.");
  return NULL;
}

static gboolean
save_both (MunFindingDraft  *self,
           GError          **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new ();

  mun_record_set (self->finding, AUDIT_FINDING_REQUIREMENT, mun_record_get (self->item, AUDIT_ITEM_REQUIREMENT));
  mun_record_set (self->finding, AUDIT_FINDING_EVIDENCE, mun_record_get (self->item, AUDIT_ITEM_EVIDENCE_SEEN));
  mun_record_set (self->item, AUDIT_ITEM_FINDING, mun_record_get_id (self->finding));
  g_ptr_array_add (records, self->finding);
  g_ptr_array_add (records, self->item);
  if (mun_workspace_save_all (self->workspace, records, _("Finding drafted on site"), error))
    return TRUE;
  mun_record_set (self->item, AUDIT_ITEM_FINDING, "");
  return FALSE;
}

static void
mun_finding_draft_dispose (GObject *object)
{
  MunFindingDraft *self = MUN_FINDING_DRAFT (object);

  g_clear_object (&self->finding);
  g_clear_object (&self->item);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (mun_finding_draft_parent_class)->dispose (object);
}

static void
mun_finding_draft_class_init (MunFindingDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_finding_draft_dispose;
}

static void
mun_finding_draft_init (MunFindingDraft *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

GtkWidget *
mun_finding_draft_new (MunWorkspace *workspace,
                       MunRecord    *item)
{
  MunFindingDraft *self = g_object_new (MUN_TYPE_FINDING_DRAFT, NULL);

  self->workspace = g_object_ref (workspace);
  self->item = g_object_ref (item);
  fill (self);
  return GTK_WIDGET (self);
}

void
mun_finding_draft_update (MunFindingDraft *self)
{
  g_return_if_fail (MUN_IS_FINDING_DRAFT (self));

  g_clear_object (&self->finding);
  fill (self);
}

void
mun_finding_draft_begin (MunFindingDraft *self)
{
  g_return_if_fail (MUN_IS_FINDING_DRAFT (self));

  if (!mun_audit_item_asks_for_finding (self->item) || mun_record_is_set (self->item, AUDIT_ITEM_FINDING))
    return;
  if (self->finding == NULL)
    self->finding = mun_audit_item_draft_finding (self->workspace, self->item);
  fill (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

gboolean
mun_finding_draft_save (MunFindingDraft  *self,
                        GError          **error)
{
  const char *lack;

  g_return_val_if_fail (MUN_IS_FINDING_DRAFT (self) && self->finding != NULL, FALSE);

  lack = find_lack (self);
  if (lack != NULL)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, lack);
      return FALSE;
    }
  if (!save_both (self, error))
    return FALSE;
  mun_finding_draft_update (self);
  return TRUE;
}

MunRecord *
mun_finding_draft_get (MunFindingDraft *self)
{
  g_return_val_if_fail (MUN_IS_FINDING_DRAFT (self), NULL);

  return self->finding;
}
