/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/editor.h"

G_BEGIN_DECLS

/**
 * MunEditorKind: how values of a kind are edited; indexed by MunKind.
 * @create: makes the control
 * @load: shows a canonical value; "" is "not set"
 * @typed: (nullable): what stands in the control, to be parsed; %NULL for controls that only know right values
 */
typedef struct {
  GtkWidget *(*create) (MunEditor *editor);
  void       (*load)   (MunEditor *editor, GtkWidget *control, const char *value);
  char      *(*typed)  (MunEditor *editor, GtkWidget *control);
} MunEditorKind;

extern const MunEditorKind mun_line_editor;
extern const MunEditorKind mun_text_editor;
extern const MunEditorKind mun_number_editor;
extern const MunEditorKind mun_date_editor;
extern const MunEditorKind mun_choice_editor;
extern const MunEditorKind mun_scale_editor;
extern const MunEditorKind mun_yes_no_editor;
extern const MunEditorKind mun_link_editor;
extern const MunEditorKind mun_links_editor;
extern const MunEditorKind mun_file_editor;

/** mun_editor_set_value: for controls: the person chose this canonical value */
void     mun_editor_set_value (MunEditor  *self,
                               const char *value);
/** mun_editor_changed: for controls with @typed: the person typed */
void     mun_editor_changed   (MunEditor  *self);
/** mun_editor_is_loading: the control is being filled by the program */
gboolean mun_editor_is_loading (MunEditor *self);
/** mun_editor_name: gives @widget the field's label as its name for screen readers */
void     mun_editor_name      (MunEditor  *self,
                               GtkWidget  *widget);

G_END_DECLS
